import { SegmentedControl } from "@mantine/core";
import { type ThreadView, threadRoute } from "@nhiemky/documents/contract";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { PrintButton } from "../../shared-ui/print-button.tsx";
import { TimelineList } from "../../shared-ui/timeline-list.tsx";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import { ThreadBranches } from "./thread-branches.tsx";
import { threadMessages } from "./thread-messages.ts";
import { ThreadNodeLine } from "./thread-node-line.tsx";
import classes from "./thread-page.module.css";
import { countByUnit, partsOfKey, treeOfThread } from "./thread-tree.ts";
import { ThreadUnitCounts } from "./thread-unit-counts.tsx";

/** What one document, clause, task or unit serves, and everything that rests on it, across time. */
export function ThreadPage() {
  const { kind, id } = useParams({ from: "/shell/thread/$kind/$id" });
  const t = useMessages(threadMessages);
  const formats = useFormats();
  const { on } = useAsOfDay();
  const thread = useRoute(threadRoute, { params: { kind, id }, query: { on } }, { keepsPrevious: true });
  return (
    <>
      <PageHeader
        title={t.title}
        description={on === undefined ? t.description : `${t.description} ${t.asOf(formats.day(on))}`}
        actions={
          <>
            {kind === "document" && (
              <LinkButton to="/documents/$documentId/reading" params={{ documentId: id }} variant="default">
                {t.reading}
              </LinkButton>
            )}
            <PrintButton />
          </>
        }
      />
      <Loaded query={thread}>{(reply) => <Thread key={reply.root} thread={reply} />}</Loaded>
    </>
  );
}

/** The document of each clause, where the thread shows it. */
function documentsOfClauses(thread: ThreadView): (clauseKey: string) => string | undefined {
  const documents = new Map(
    thread.edges
      .filter(({ relation }) => relation === "part-of")
      .map(({ from, to }) => [from, partsOfKey(to).id]),
  );
  return (key) => documents.get(key);
}

function Thread({ thread }: { thread: ThreadView }) {
  const t = useMessages(threadMessages);
  const [view, setView] = useState<"thread" | "time">("thread");
  const tree = treeOfThread(thread);
  if (tree === null) return null;
  const documentOf = documentsOfClauses(thread);
  const counts = countByUnit(thread);
  const isUnit = partsOfKey(thread.root).kind === "unit";
  const dated = thread.nodes.flatMap((node) => (node.on === null ? [] : [{ ...node, on: node.on }]));
  return (
    <div className={classes.layout}>
      <div>
        <SegmentedControl
          aria-label={t.view}
          mb="md"
          data-print="never"
          value={view}
          onChange={(next) => setView(next === "time" ? "time" : "thread")}
          data={[
            { value: "thread", label: t.byThread },
            { value: "time", label: t.byTime },
          ]}
        />
        {view === "time" ? (
          <TimelineList
            label={t.byTime}
            entries={dated
              .sort((a, b) => a.on.localeCompare(b.on))
              .map((node) => ({
                key: node.id,
                at: node.on,
                title: <ThreadNodeLine node={node} documentId={documentOf(node.id)} />,
              }))}
          />
        ) : (
          <>
            <section>
              <h2>{isUnit ? t.unitServes : t.serves}</h2>
              {tree.up.length === 0 ? (
                <p className={classes.none}>{isUnit ? t.unitServesNothing : t.servesNothing}</p>
              ) : (
                <ThreadBranches branches={tree.up} leftOut={tree.leftOutAbove} documentOf={documentOf} />
              )}
            </section>
            <section className={classes.here} aria-label={t.here}>
              <ThreadNodeLine node={tree.root} documentId={documentOf(tree.root.id)} />
            </section>
            <section>
              <h2>{isUnit ? t.unitBelow : t.below}</h2>
              {tree.down.length === 0 ? (
                <EmptyState title={isUnit ? t.unitNothingBelow : t.nothingBelow} />
              ) : (
                <ThreadBranches branches={tree.down} leftOut={tree.leftOutBelow} documentOf={documentOf} />
              )}
            </section>
          </>
        )}
      </div>
      {counts.length > 0 && <ThreadUnitCounts counts={counts} />}
    </div>
  );
}
