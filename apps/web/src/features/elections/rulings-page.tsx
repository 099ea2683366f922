import { type BallotId, countingRoutes } from "@nhiemky/elections/contract";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useRoute } from "../../server/use-route.ts";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { PageHeader } from "../../shared-ui/page-header.tsx";
import { BallotList } from "./ballot-list.tsx";
import type { ContestId } from "./contest-reply.ts";
import { useDeskLayout } from "./desk-layout.ts";
import { RulingBallot } from "./ruling-ballot.tsx";
import { rulingMessages } from "./ruling-messages.ts";
import { useCount } from "./use-count.ts";

/** Uncertain ballots one after the other; each person rules without seeing what others ruled. */
export function RulingsPage() {
  const t = useMessages(rulingMessages);
  const contestId = useParams({ from: "/shell/contests/$contestId/rulings" }).contestId as ContestId;
  const chosen = useSearch({ from: "/shell/contests/$contestId/rulings" }).ballot as BallotId | undefined;
  const navigate = useNavigate();
  const count = useCount(contestId);
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const queue = useRoute(countingRoutes.listBallots, {
    params: { contestId },
    query: { standing: "mine" },
  });
  const overlay = useDeskLayout(contestId);
  const rows = queue.data?.rows ?? [];
  // What was put off comes again when nothing else is left.
  const next = rows.find(({ id }) => !later.has(id)) ?? rows[0];
  const current = chosen ?? next?.id;
  const leave = () =>
    void navigate({ to: "/contests/$contestId/rulings", params: { contestId }, search: {}, replace: true });
  return (
    <>
      <PageHeader
        title={t.title}
        crumbs={[{ label: t.desk, to: "/contests/$contestId/count", params: { contestId } }]}
        description={count === null ? undefined : `${count.title} · ${t.waiting(rows.length)}`}
      />
      <Loaded query={overlay}>
        {(layout) => (
          <Loaded query={queue}>
            {() =>
              current === undefined ? (
                <EmptyState
                  title={t.nothing}
                  action={
                    <LinkButton to="/contests/$contestId/count" params={{ contestId }}>
                      {t.toDesk}
                    </LinkButton>
                  }
                >
                  {t.nothingHelp}
                </EmptyState>
              ) : (
                <RulingBallot
                  key={current}
                  contestId={contestId}
                  ballotId={current}
                  overlay={layout}
                  place={t.ballot(Math.max(1, rows.findIndex(({ id }) => id === current) + 1), rows.length)}
                  onRuled={leave}
                  onLater={() => {
                    setLater(new Set([...later, current]));
                    leave();
                  }}
                />
              )
            }
          </Loaded>
        )}
      </Loaded>
      <BallotList contestId={contestId} />
    </>
  );
}
