import type { UnitId } from "@nhiemky/access-control/contract";
import { useMessages } from "../../language/messages.ts";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import type { useArrowList } from "../../shared-ui/use-arrow-list.ts";
import { CitationCard } from "./citation-card.tsx";
import { ProposalCard } from "./proposal-card.tsx";
import classes from "./reading.module.css";
import type { ReadingEntry } from "./reading-entries.ts";
import { readingMessages } from "./reading-messages.ts";
import type { ReadDocument } from "./reading-page.tsx";

interface ReadingListProps {
  readonly document: ReadDocument["document"];
  readonly unitId: UnitId;
  readonly entries: readonly ReadingEntry[];
  readonly selected: ReadingEntry | null;
  readonly list: ReturnType<typeof useArrowList>;
  readonly emptyTitle: string;
  readonly emptyText: string | undefined;
}

/** What was found, one line each; the chosen one shows what can be done about it. */
export function ReadingList(props: ReadingListProps) {
  const { document, unitId, entries, selected, list, emptyTitle, emptyText } = props;
  const t = useMessages(readingMessages);
  if (entries.length === 0) return <EmptyState title={emptyTitle}>{emptyText}</EmptyState>;
  return (
    <>
      <p className={classes.keys}>{t.keys}</p>
      <ol className={classes.entries} onKeyDown={list.onKeyDown}>
        {entries.map((entry, index) => {
          const isSelected = entry === selected;
          const place = {
            isSelected,
            onSelect: () => list.go(index),
            buttonRef: isSelected ? list.buttonRef : undefined,
          };
          return entry.kind === "citation" ? (
            <CitationCard key={entry.key} document={document} citation={entry.citation} {...place} />
          ) : (
            <ProposalCard
              key={entry.key}
              documentId={document.id}
              unitId={unitId}
              proposal={entry.proposal}
              {...place}
            />
          );
        })}
      </ol>
    </>
  );
}
