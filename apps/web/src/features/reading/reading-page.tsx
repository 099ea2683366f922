import { SegmentedControl, Switch } from "@mantine/core";
import { readReferencesRoute } from "@nhiemky/documents/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { proposalRoutes } from "@nhiemky/programmes/contract";
import { useParams } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { useCan, useMe } from "../../session/use-me.ts";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { type PickedUnit, UnitPicker } from "../../shared-ui/unit-picker.tsx";
import { useArrowList } from "../../shared-ui/use-arrow-list.ts";
import classes from "./reading.module.css";
import {
  type EntryKind,
  entryKinds,
  marksByClause,
  type ReadingEntry,
  readingEntries,
} from "./reading-entries.ts";
import { ReadingList } from "./reading-list.tsx";
import { readingMessages } from "./reading-messages.ts";
import { ReadingText } from "./reading-text.tsx";

export type ReadDocument = RouteReply<typeof readReferencesRoute>;

/** A document's text with its references as links, and what it asks for, to accept, correct or reject one by one. */
export function ReadingPage() {
  const { documentId } = useParams({ from: "/shell/documents/$documentId/reading" });
  const read = useRoute(readReferencesRoute, { params: { documentId } });
  return <Loaded query={read}>{(reply) => <Reading key={reply.document.id} read={reply} />}</Loaded>;
}

/** In whose name proposals are decided: the reader's own unit, else the unit whose register this is. */
function useDecidingUnit({ unitId, unitName }: ReadDocument["document"]) {
  const own = useMe().grants.find((grant) => grant.unitId !== null);
  const [unit, setUnit] = useState<PickedUnit | null>(
    own === undefined || own.unitId === null
      ? { id: unitId, name: unitName }
      : { id: own.unitId, name: own.unitName ?? "" },
  );
  return { unit, setUnit };
}

function Reading({ read }: { read: ReadDocument }) {
  const t = useMessages(readingMessages);
  const formats = useFormats();
  const mayAssign = useCan()("task:assign");
  const { document, clauses, citations } = read;
  const { unit, setUnit } = useDecidingUnit(document);
  const [kind, setKind] = useState<EntryKind>("citation");
  const [showsDecided, setShowsDecided] = useState(false);
  const proposals = useRoute(
    proposalRoutes.readProposals,
    { params: { documentId: document.id }, query: { unitId: unit?.id ?? document.unitId } },
    { enabled: mayAssign && unit !== null },
  );
  const found = proposals.data?.proposals;
  const entries = useMemo(() => readingEntries(citations, found ?? []), [citations, found]);
  const marks = useMemo(() => marksByClause(entries), [entries]);
  const isOpen = (entry: ReadingEntry) =>
    entry.kind === "citation" || showsDecided || entry.proposal.decision === null;
  const shown = entries.filter((entry) => entry.kind === kind && isOpen(entry));
  const list = useArrowList(shown.length);
  const selected = shown[list.place] ?? null;
  const { go } = list;
  const [wanted, setWanted] = useState<string | null>(null);
  if (wanted !== null) {
    const place = shown.findIndex(({ key }) => key === wanted);
    setWanted(null);
    if (place >= 0) go(place);
  }
  const select = useCallback((entry: ReadingEntry) => {
    setKind(entry.kind);
    if (entry.kind !== "citation" && entry.proposal.decision !== null) setShowsDecided(true);
    setWanted(entry.key);
  }, []);
  const name = document.referenceNumber ?? document.subject ?? t.thisDocument;
  const words = { citation: t.citations, task: t.tasks, target: t.targets };
  const count = (of: EntryKind) => entries.filter((entry) => entry.kind === of && isOpen(entry)).length;
  const kinds = mayAssign ? entryKinds : (["citation"] as const);
  return (
    <>
      <PageHeader
        title={t.title(name)}
        crumbs={[
          { label: t.documents, to: "/documents" },
          { label: name, to: "/documents/$documentId", params: { documentId: document.id } },
        ]}
        description={t.description}
      />
      {clauses.length === 0 ? (
        <EmptyState title={t.noText}>{t.noTextHelp}</EmptyState>
      ) : (
        <div className={classes.layout}>
          <ReadingText clauses={clauses} marks={marks} selected={selected} onSelect={select} />
          <section className={classes.side} aria-label={t.found} data-print="never">
            <div className={classes.bar}>
              <SegmentedControl
                aria-label={t.found}
                value={kind}
                onChange={(next) => {
                  setKind(next as EntryKind);
                  go(0);
                }}
                data={kinds.map((value) => ({ value, label: words[value](formats.number(count(value))) }))}
              />
              {kind !== "citation" && (
                <>
                  <div className={classes.unit}>
                    <UnitPicker label={t.inNameOf} required value={unit} onChange={setUnit} />
                  </div>
                  <Switch
                    label={t.showDecided}
                    checked={showsDecided}
                    onChange={(event) => setShowsDecided(event.currentTarget.checked)}
                  />
                </>
              )}
            </div>
            {kind !== "citation" && proposals.error !== null && (
              <ProblemNotice problem={proposals.error.problem} onRetry={() => void proposals.refetch()} />
            )}
            {kind !== "citation" && unit === null ? (
              <EmptyState title={t.chooseUnit} />
            ) : (
              <ReadingList
                document={document}
                unitId={unit?.id ?? document.unitId}
                entries={shown}
                selected={selected}
                list={list}
                emptyTitle={kind === "citation" ? t.noCitations : t.noProposals}
                emptyText={kind === "citation" ? undefined : t.noProposalsHelp}
              />
            )}
          </section>
        </div>
      )}
    </>
  );
}
