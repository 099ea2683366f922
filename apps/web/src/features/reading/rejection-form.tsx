import { Button, TextInput } from "@mantine/core";
import { type Proposal, proposalRoutes } from "@nhiemky/programmes/contract";
import { type FormEvent, useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { type DecisionFormProps, decisionInvalidates, placeOf } from "./proposal-place.ts";
import classes from "./reading.module.css";
import { readingMessages } from "./reading-messages.ts";

/** Passes over a proposal, with a reason or without; it does not come back, unless it is taken back. */
export function RejectionForm({
  documentId,
  unitId,
  proposal,
  onClose,
}: DecisionFormProps & { proposal: Proposal }) {
  const t = useMessages(readingMessages);
  const [reason, setReason] = useState("");
  const reject = useAction(proposalRoutes.rejectProposal, { invalidates: decisionInvalidates });
  const reopen = useAction(proposalRoutes.reopenProposal, { invalidates: decisionInvalidates });
  const params = { documentId };
  const place = { ...placeOf(unitId, proposal), kind: proposal.kind };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const body = { ...place, reason: reason.trim() === "" ? null : reason };
    if (await reject.run({ params, body })) say(t.rejected, () => void reopen.run({ params, body: place }));
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)}>
      <TextInput
        label={t.rejectReason}
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {reject.problem !== null && <ProblemNotice problem={reject.problem} kept="form" />}
      <div className={classes.buttons}>
        <Button size="compact-sm" type="submit" loading={reject.isRunning}>
          {t.reject}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
