import { Button, Checkbox, Textarea, TextInput } from "@mantine/core";
import { contestRoutes, resultRoutes } from "@nhiemky/elections/contract";
import type { CivilDate } from "@nhiemky/kernel";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useCan } from "../../session/use-me.ts";
import { CivilDateInput } from "../../shared-ui/civil-date-input.tsx";
import { confirmAction } from "../../shared-ui/confirm-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import type { ContestId } from "./contest-reply.ts";
import classes from "./elections.module.css";
import { resultMessages } from "./result-messages.ts";
import type { CountResult } from "./verdict-section.tsx";

interface OfContest {
  readonly contestId: ContestId;
}

export function AnnounceForm({ contestId }: OfContest) {
  const t = useMessages(resultMessages);
  const announce = useAction(resultRoutes.announceResult, { onDone: () => say(t.announced) });
  const ask = async () => {
    const isSure = await confirmAction({ title: t.announce, text: t.announceHelp, confirmLabel: t.announce });
    if (isSure) await announce.run({ params: { contestId } });
  };
  return (
    <section className={classes.section} aria-label={t.announce} data-print="never">
      <p className={classes.quiet}>{t.announceHelp}</p>
      {announce.problem !== null && <ProblemNotice problem={announce.problem} />}
      <div>
        <Button loading={announce.isRunning} onClick={() => void ask()}>
          {t.announce}
        </Button>
      </div>
    </section>
  );
}

/** Seats left over or equal votes: a further round by the assembly's decision, with those who were not elected. */
export function NextRoundForm({ contestId, result }: OfContest & { readonly result: CountResult }) {
  const t = useMessages(resultMessages);
  const can = useCan();
  const navigate = useNavigate();
  const [decision, setDecision] = useState("");
  const open = useAction(resultRoutes.openNextRound, {
    invalidates: [contestRoutes.listContests],
    onDone: (reply) =>
      void navigate({ to: "/contests/$contestId", params: { contestId: reply.contestId }, search: {} }),
  });
  const elected = new Set(result.verdict.elected.map(({ candidate }) => candidate));
  const left = result.votes.map(({ candidate }) => candidate).filter((candidate) => !elected.has(candidate));
  if (!can("contest:conduct") || left.length === 0) return null;
  const candidates = result.verdict.tied === null ? left : null;
  return (
    <form
      className={classes.form}
      aria-label={t.round}
      data-print="never"
      onSubmit={(event) => {
        event.preventDefault();
        void open.run({ params: { contestId }, body: { decision, candidates } });
      }}
    >
      <h2>{t.round}</h2>
      <Textarea
        label={t.roundDecision}
        required
        autosize
        minRows={2}
        value={decision}
        onChange={(event) => setDecision(event.currentTarget.value)}
      />
      {open.problem !== null && <ProblemNotice problem={open.problem} kept="form" />}
      <div>
        <Button type="submit" variant="default" loading={open.isRunning}>
          {t.openRound}
        </Button>
      </div>
    </form>
  );
}

/** The server refuses before the period of the pack is over, and says until when. */
export function DestructionForm({ contestId }: OfContest) {
  const t = useMessages(resultMessages);
  const can = useCan();
  const [decision, setDecision] = useState("");
  const [decidedOn, setDecidedOn] = useState<CivilDate | null>(null);
  const [hasNoComplaint, setNoComplaint] = useState(false);
  const destroy = useAction(resultRoutes.destroyBallots, { onDone: () => say(t.destroyed) });
  if (!can("contest:conduct")) return null;
  const submit = async () => {
    if (decidedOn === null) return;
    const isSure = await confirmAction({ title: t.destroy, text: t.retentionHelp, confirmLabel: t.destroy });
    if (isSure) await destroy.run({ params: { contestId }, body: { decision, decidedOn, hasNoComplaint } });
  };
  return (
    <form
      className={classes.form}
      aria-label={t.retention}
      data-print="never"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{t.retention}</h2>
      <p className={classes.quiet}>{t.retentionHelp}</p>
      <div className={classes.pair}>
        <TextInput
          label={t.destructionDecision}
          required
          value={decision}
          onChange={(event) => setDecision(event.currentTarget.value)}
        />
        <CivilDateInput label={t.decidedOn} required value={decidedOn} onChange={setDecidedOn} />
      </div>
      <Checkbox
        label={t.noComplaint}
        checked={hasNoComplaint}
        onChange={(event) => setNoComplaint(event.currentTarget.checked)}
      />
      {destroy.problem !== null && <ProblemNotice problem={destroy.problem} kept="form" />}
      <div>
        <Button type="submit" variant="default" color="red" loading={destroy.isRunning}>
          {t.destroy}
        </Button>
      </div>
    </form>
  );
}
