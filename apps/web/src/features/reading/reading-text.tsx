import type { ClauseId, ClauseView } from "@nhiemky/documents/contract";
import { Link } from "@tanstack/react-router";
import { type CSSProperties, memo, type ReactNode, useEffect, useRef } from "react";
import { useMessages } from "../../language/messages.ts";
import { type MarkedSegment, markSegments } from "../../shared-ui/mark-segments.ts";
import classes from "./reading.module.css";
import type { ReadingEntry, ReadingMark } from "./reading-entries.ts";
import { readingMessages } from "./reading-messages.ts";

interface ReadingTextProps {
  readonly clauses: readonly ClauseView[];
  readonly marks: ReadonlyMap<ClauseId, readonly ReadingMark[]>;
  readonly selected: ReadingEntry | null;
  readonly onSelect: (entry: ReadingEntry) => void;
}

const noMarks: readonly ReadingMark[] = [];

/** The clauses with what was found in them; the entry chosen in the list comes into sight. */
export function ReadingText({ clauses, marks, selected, onSelect }: ReadingTextProps) {
  const t = useMessages(readingMessages);
  const section = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  const selectedKey = selected?.key ?? null;
  useEffect(() => {
    // The page opens at its top; only a choice moves the text.
    if (isFirst.current || selectedKey === null) {
      isFirst.current = false;
      return;
    }
    section.current
      ?.querySelector("[data-selected]")
      ?.scrollIntoView({ block: "center", behavior: "smooth" });
  }, [selectedKey]);
  return (
    <section ref={section} className={classes.text} aria-label={t.text}>
      {clauses.map((clause) => {
        const own = marks.get(clause.id) ?? noMarks;
        const chosen = own.some(({ entry }) => entry.key === selectedKey) ? selectedKey : null;
        return (
          <ReadingClause
            key={clause.id}
            clause={clause}
            marks={own}
            selectedKey={chosen}
            onSelect={onSelect}
          />
        );
      })}
    </section>
  );
}

interface ReadingClauseProps {
  readonly clause: ClauseView;
  readonly marks: readonly ReadingMark[];
  readonly selectedKey: string | null;
  readonly onSelect: (entry: ReadingEntry) => void;
}

const ReadingClause = memo(function ReadingClause({
  clause,
  marks,
  selectedKey,
  onSelect,
}: ReadingClauseProps) {
  return (
    <p className={classes.clause} style={{ "--depth": clause.depth } as CSSProperties}>
      {clause.label !== "" && <span className={classes.label}>{clause.label} </span>}
      {markSegments(clause.text, marks).map((segment) => (
        <Segment key={segment.start} segment={segment} selectedKey={selectedKey} onSelect={onSelect} />
      ))}
    </p>
  );
});

interface SegmentProps {
  readonly segment: MarkedSegment<ReadingMark>;
  readonly selectedKey: string | null;
  readonly onSelect: (entry: ReadingEntry) => void;
}

function Segment({ segment, selectedKey, onSelect }: SegmentProps) {
  const entries = segment.marks.map(({ entry }) => entry);
  const citation = entries.find((entry) => entry.kind === "citation");
  const proposal = entries.find((entry) => entry.kind !== "citation");
  const isSelected = entries.some(({ key }) => key === selectedKey) || undefined;
  let shown: ReactNode = segment.text;
  if (citation !== undefined) {
    const { document, state } = citation.citation;
    shown =
      document === null ? (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside takes the keyboard; a click is a short cut to it
        // biome-ignore lint/a11y/noStaticElementInteractions: as above
        <span className={classes.citation} data-state={state} onClick={() => onSelect(citation)}>
          {segment.text}
        </span>
      ) : (
        <Link className={classes.citation} to="/documents/$documentId" params={{ documentId: document.id }}>
          {segment.text}
        </Link>
      );
  }
  if (proposal === undefined) return isSelected ? <mark data-selected>{shown}</mark> : shown;
  const isDecided = proposal.proposal.decision !== null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside takes the keyboard; a click is a short cut to it
    <mark
      data-kind={proposal.kind}
      data-decided={isDecided || undefined}
      data-selected={isSelected}
      onClick={() => onSelect(proposal)}
    >
      {shown}
    </mark>
  );
}
