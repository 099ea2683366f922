import { Button, NumberInput, Select, Textarea } from "@mantine/core";
import { contestRoutes, type WithdrawalState, type WithdrawalStep } from "@nhiemky/elections/contract";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMessages } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { SidePanel } from "../../shared-ui/side-panel.tsx";
import { CitedRule } from "./cited-rule.tsx";
import { contestMessages } from "./contest-messages.ts";
import type { ContestReply, NominationReply } from "./contest-reply.ts";
import { leftOutWords, sourceWords, withdrawalWords } from "./election-words.ts";
import classes from "./elections.module.css";

interface NominationPanelProps {
  readonly reply: ContestReply;
  readonly nomination: NominationReply;
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

/** One nominee: why listed or not, consent, opinion poll, withdrawal step by step. */
export function NominationPanel({ reply, nomination, mayChange, onClose }: NominationPanelProps) {
  const t = useMessages(contestMessages);
  const sources = useMessages(sourceWords);
  const withdrawals = useMessages(withdrawalWords);
  const reasons = useMessages(leftOutWords);
  const { leftOut, withdrawal } = nomination;
  return (
    <SidePanel title={nomination.name} onClose={onClose}>
      <div className={classes.stack}>
        <dl className={classes.facts}>
          <dt>{t.source}</dt>
          <dd>{sources[nomination.source]}</dd>
          {nomination.personId !== null && (
            <>
              <dt>{t.ofLedger}</dt>
              <dd>
                <Link to="/people/$personId" params={{ personId: nomination.personId }}>
                  {t.openPerson}
                </Link>
              </dd>
            </>
          )}
          <dt>{t.standing}</dt>
          <dd>
            {leftOut === null ? t.onList : t.leftOut(reasons[leftOut.reason])}
            {leftOut?.rule != null && (
              <>
                <br />
                <CitedRule rule={leftOut.rule} />
              </>
            )}
          </dd>
          <dt>{t.withdrawal}</dt>
          <dd>
            {withdrawals[withdrawal]}
            {nomination.withdrawalText !== null && `: ${nomination.withdrawalText}`}
          </dd>
          {nomination.poll !== null && (
            <>
              <dt>{t.poll}</dt>
              <dd>
                {nomination.poll.agreed}/{nomination.poll.attending}
              </dd>
            </>
          )}
        </dl>
        {mayChange && (
          <>
            {!nomination.hasConsented && <ConsentButton reply={reply} nomination={nomination} />}
            {(nomination.source === "self" || nomination.source === "delegate") && (
              <PollForm reply={reply} nomination={nomination} />
            )}
            <WithdrawalForm reply={reply} nomination={nomination} />
          </>
        )}
      </div>
    </SidePanel>
  );
}

type FormProps = Pick<NominationPanelProps, "reply" | "nomination">;

function paramsOf({ reply, nomination }: FormProps) {
  return { contestId: reply.contest.id, nominationId: nomination.id };
}

function ConsentButton(props: FormProps) {
  const t = useMessages(contestMessages);
  const record = useAction(contestRoutes.recordConsent, {
    invalidates: [contestRoutes.readContest],
    onDone: () => say(t.saved),
  });
  return (
    <div>
      {record.problem !== null && <ProblemNotice problem={record.problem} />}
      <Button
        loading={record.isRunning}
        onClick={() => void record.run({ params: paramsOf(props), body: { hasConsented: true } })}
      >
        {t.consent}
      </Button>
    </div>
  );
}

function PollForm(props: FormProps) {
  const t = useMessages(contestMessages);
  const { opinionPoll } = props.reply;
  const [agreed, setAgreed] = useState<number | string>(props.nomination.poll?.agreed ?? "");
  const [attending, setAttending] = useState<number | string>(
    props.nomination.poll?.attending ?? props.reply.attendance?.present ?? "",
  );
  const record = useAction(contestRoutes.recordOpinionPoll, {
    invalidates: [contestRoutes.readContest],
    onDone: () => say(t.saved),
  });
  return (
    <form
      className={classes.form}
      aria-label={t.poll}
      onSubmit={(event) => {
        event.preventDefault();
        void record.run({
          params: paramsOf(props),
          body: { agreed: Number(agreed), attending: Number(attending) },
        });
      }}
    >
      <h3>{t.poll}</h3>
      {opinionPoll !== null && (
        <p className={classes.quiet}>
          {opinionPoll.isRequired ? t.pollRequired : t.pollOptional} <CitedRule rule={opinionPoll.rule} />
        </p>
      )}
      <div className={classes.pair}>
        <NumberInput label={t.agreed} required min={0} value={agreed} onChange={setAgreed} />
        <NumberInput label={t.attending} required min={1} value={attending} onChange={setAttending} />
      </div>
      {record.problem !== null && <ProblemNotice problem={record.problem} kept="form" />}
      <Button type="submit" variant="default" loading={record.isRunning}>
        {t.save}
      </Button>
    </form>
  );
}

/** Which steps are open in a state: nobody leaves the list merely by asking. */
const openSteps: Readonly<Record<WithdrawalState, readonly WithdrawalStep[]>> = {
  none: ["request"],
  requested: ["propose-allowance", "propose-denial"],
  "allowance-proposed": ["allow", "deny", "propose-denial"],
  "denial-proposed": ["deny", "allow", "propose-allowance"],
  allowed: [],
  denied: ["request"],
};

function WithdrawalForm(props: FormProps) {
  const t = useMessages(contestMessages);
  const steps = openSteps[props.nomination.withdrawal];
  const [chosen, setChosen] = useState<WithdrawalStep | null>(null);
  const [text, setText] = useState("");
  const take = useAction(contestRoutes.stepWithdrawal, {
    invalidates: [contestRoutes.readContest],
    onDone: () => {
      setText("");
      setChosen(null);
      say(t.saved);
    },
  });
  const step = chosen !== null && steps.includes(chosen) ? chosen : steps[0];
  if (step === undefined) return null;
  return (
    <form
      className={classes.form}
      aria-label={t.withdrawal}
      onSubmit={(event) => {
        event.preventDefault();
        void take.run({ params: paramsOf(props), body: { step, text } });
      }}
    >
      <h3>{t.withdrawal}</h3>
      <Select
        aria-label={t.withdrawal}
        allowDeselect={false}
        data={steps.map((value) => ({ value, label: t[value] }))}
        value={step}
        onChange={(value) => setChosen(value as WithdrawalStep)}
      />
      <Textarea
        label={t.withdrawalText}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {take.problem !== null && <ProblemNotice problem={take.problem} kept="form" />}
      <Button type="submit" variant="default" loading={take.isRunning}>
        {t.save}
      </Button>
    </form>
  );
}
