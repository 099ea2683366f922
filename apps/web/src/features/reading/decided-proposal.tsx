import { Button } from "@mantine/core";
import type { UnitId } from "@nhiemky/access-control/contract";
import type { DocumentId } from "@nhiemky/documents/contract";
import { type Proposal, proposalRoutes } from "@nhiemky/programmes/contract";
import { useFormats } from "../../language/formats.ts";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { RecordLink } from "../../shared-ui/record-link.tsx";
import { decisionInvalidates, placeOf } from "./proposal-place.ts";
import classes from "./reading.module.css";
import { readingMessages } from "./reading-messages.ts";
import { useTargetText } from "./use-target-text.ts";

interface DecidedProposalProps {
  readonly documentId: DocumentId;
  readonly unitId: UnitId;
  readonly proposal: Proposal;
  readonly decision: NonNullable<Proposal["decision"]>;
}

/** What was decided, by whom, what came of it, and the way back where there is one. */
export function DecidedProposal({ documentId, unitId, proposal, decision }: DecidedProposalProps) {
  const t = useMessages(readingMessages);
  const formats = useFormats();
  const targetText = useTargetText();
  const reopen = useAction(proposalRoutes.reopenProposal, { invalidates: decisionInvalidates });
  const { outcome, by, at, reason, target, taskIds } = decision;
  const said = outcome === "accepted" ? t.acceptedBy : t.rejectedBy;
  return (
    <>
      <p className={classes.quiet}>{said(by, formats.instant(at))}</p>
      {reason !== null && <p>{reason}</p>}
      {taskIds.map((id) => (
        <p key={id}>
          <RecordLink kind="task" id={id}>
            {t.openTask}
          </RecordLink>
        </p>
      ))}
      {target !== null && (
        <>
          <p>
            {target.indicator}: {targetText(target)}
            {target.dueOn !== null && ` · ${t.by}: ${formats.day(target.dueOn)}`}
          </p>
          <p className={classes.quiet}>{t.targetWaits}</p>
        </>
      )}
      {taskIds.length === 0 && (
        <div className={classes.buttons}>
          <Button
            size="compact-sm"
            variant="default"
            loading={reopen.isRunning}
            onClick={() =>
              void reopen.run({
                params: { documentId },
                body: { ...placeOf(unitId, proposal), kind: proposal.kind },
              })
            }
          >
            {t.reopen}
          </Button>
        </div>
      )}
      {reopen.problem !== null && <ProblemNotice problem={reopen.problem} />}
    </>
  );
}
