import { Button } from "@mantine/core";
import { contestRoutes, countingRoutes, resultRoutes } from "@nhiemky/elections/contract";
import type { ProblemError, RouteReply } from "@nhiemky/http-contract";
import { useMessages, useText } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { confirmAction } from "../../shared-ui/confirm-action.ts";
import { EmptyState } from "../../shared-ui/empty-state.tsx";
import { LinkButton } from "../../shared-ui/link-button.tsx";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { CitedRule } from "./cited-rule.tsx";
import type { ContestId } from "./contest-reply.ts";
import { countingMessages } from "./counting-messages.ts";
import classes from "./elections.module.css";
import { LockCard } from "./lock-card.tsx";
import { useCount } from "./use-count.ts";

/** R1 to R11 explained, each with its figures; the presidium's decision where one locks; then the certification. */
export function ReconciliationSection({ contestId }: { readonly contestId: ContestId }) {
  const t = useMessages(countingMessages);
  const text = useText();
  const count = useCount(contestId);
  const reconciliation = useRoute(resultRoutes.readReconciliation, { params: { contestId } });
  return (
    <section aria-label={t.reconciliation} className={classes.section}>
      <h2>{t.reconciliation}</h2>
      {isUnfinished(reconciliation.error) ? (
        <EmptyState
          title={t.notYet}
          action={
            <LinkButton
              variant="default"
              to="/contests/$contestId/rulings"
              params={{ contestId }}
              search={{}}
            >
              {t.rulings}
            </LinkButton>
          }
        >
          {text(reconciliation.error.problem.text)}
        </EmptyState>
      ) : (
        <Loaded query={reconciliation}>
          {(reply) => (
            <>
              <dl className={classes.figures}>
                {(["issued", "collected", "counted", "valid", "invalid"] as const).map((figure) => (
                  <div key={figure}>
                    <dt>{t[figure]}</dt>
                    <dd>{reply[figure]}</dd>
                  </div>
                ))}
              </dl>
              <InvalidCases cases={reply.cases.filter(({ valid }) => !valid)} />
              <ul className={classes.cards}>
                {reply.locks.map((lock) => (
                  <LockCard key={lock.lock} contestId={contestId} lock={lock} />
                ))}
              </ul>
              {count?.state === "vote-closed" && <CertifyForm contestId={contestId} />}
            </>
          )}
        </Loaded>
      )}
      {count !== null && ["certified", "announced"].includes(count.state) && (
        <div>
          <LinkButton to="/contests/$contestId/result" params={{ contestId }}>
            {t.toResult}
          </LinkButton>
        </div>
      )}
    </section>
  );
}

/** Why a count is not at its end: work to be done, no fault. */
const unfinished: readonly string[] = [
  "ELECTIONS_NO_BALLOTS",
  "ELECTIONS_KEYING_SINGLE",
  "ELECTIONS_SHEETS_NEED_RULING",
];

function isUnfinished(error: ProblemError | null): error is ProblemError {
  return error !== null && unfinished.includes(error.problem.code);
}

function InvalidCases({
  cases,
}: {
  readonly cases: RouteReply<typeof resultRoutes.readReconciliation>["cases"];
}) {
  const text = useText();
  if (cases.length === 0) return null;
  return (
    <ul className={classes.articles}>
      {cases.map((one) => (
        <li key={one.case}>
          {one.count}: {text(one.text)}. <CitedRule rule={one.rule} />
        </li>
      ))}
    </ul>
  );
}

function CertifyForm({ contestId }: { readonly contestId: ContestId }) {
  const t = useMessages(countingMessages);
  const certify = useAction(resultRoutes.certifyResult, {
    invalidates: [contestRoutes.listMyCounts, contestRoutes.readContest, countingRoutes.readCountingDesk],
    onDone: () => say(t.certified),
  });
  const ask = async () => {
    const isSure = await confirmAction({ title: t.certify, text: t.certifyHelp, confirmLabel: t.certify });
    if (isSure) await certify.run({ params: { contestId } });
  };
  return (
    <div className={classes.stack}>
      <p className={classes.quiet}>{t.certifyHelp}</p>
      {certify.problem !== null && <ProblemNotice problem={certify.problem} />}
      <div>
        <Button loading={certify.isRunning} onClick={() => void ask()}>
          {t.certify}
        </Button>
      </div>
    </div>
  );
}
