import { Button, NumberInput } from "@mantine/core";
import { contestRoutes, votingRoutes } from "@nhiemky/elections/contract";
import { useState } from "react";
import { useMessages, useText } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { CitedRule } from "./cited-rule.tsx";
import type { StepProps } from "./contest-reply.ts";
import classes from "./elections.module.css";
import { ExclusionForm } from "./exclusion-form.tsx";
import { votingMessages } from "./voting-messages.ts";

/** The legally decisive figures: who was convened, who leaves the base and why, who is there. */
export function AttendanceStep({ reply }: StepProps) {
  const t = useMessages(votingMessages);
  const isOpen = reply.mayConduct && ["opened", "list-frozen"].includes(reply.contest.state);
  return (
    <section aria-label={t.attendance} className={classes.section}>
      {isOpen ? <AttendanceForm reply={reply} /> : <AttendanceFacts reply={reply} />}
      {reply.quorum !== null && <QuorumBox quorum={reply.quorum} />}
      <h2>{t.exclusions}</h2>
      <p className={classes.quiet}>{t.exclusionsHelp}</p>
      {reply.exclusions.length === 0 ? (
        <p>{t.noExclusions}</p>
      ) : (
        <Exclusions reply={reply} mayChange={isOpen} />
      )}
      {isOpen && <ExclusionForm reply={reply} />}
      <BaseBox reply={reply} />
    </section>
  );
}

function AttendanceFacts({ reply }: StepProps) {
  const t = useMessages(votingMessages);
  return (
    <dl className={classes.facts}>
      <dt>{t.convened}</dt>
      <dd>{reply.attendance?.convened ?? "–"}</dd>
      <dt>{t.present}</dt>
      <dd>{reply.attendance?.present ?? "–"}</dd>
      {reply.attendance?.organisationsConvened != null && (
        <>
          <dt>{t.organisationsConvened}</dt>
          <dd>{reply.attendance.organisationsConvened}</dd>
          <dt>{t.organisationsPresent}</dt>
          <dd>{reply.attendance.organisationsPresent ?? "–"}</dd>
        </>
      )}
    </dl>
  );
}

function AttendanceForm({ reply }: StepProps) {
  const t = useMessages(votingMessages);
  const [convened, setConvened] = useState<number | string>(reply.attendance?.convened ?? "");
  const [present, setPresent] = useState<number | string>(reply.attendance?.present ?? "");
  const [of, setOf] = useState<number | string>(reply.attendance?.organisationsConvened ?? "");
  const [there, setThere] = useState<number | string>(reply.attendance?.organisationsPresent ?? "");
  const isCongress = reply.contest.meeting !== "conference";
  const record = useAction(votingRoutes.recordAttendance, {
    invalidates: [contestRoutes.readContest],
    onDone: () => say(t.saved),
  });
  return (
    <form
      className={classes.form}
      aria-label={t.attendance}
      onSubmit={(event) => {
        event.preventDefault();
        void record.run({
          params: { contestId: reply.contest.id },
          body: {
            convened: Number(convened),
            present: Number(present),
            organisationsConvened: of === "" ? null : Number(of),
            organisationsPresent: there === "" ? null : Number(there),
          },
        });
      }}
    >
      <div className={classes.pair}>
        <NumberInput label={t.convened} required min={0} value={convened} onChange={setConvened} />
        <NumberInput label={t.present} required min={0} value={present} onChange={setPresent} />
      </div>
      {isCongress && (
        <div className={classes.pair}>
          <NumberInput label={t.organisationsConvened} min={0} value={of} onChange={setOf} />
          <NumberInput label={t.organisationsPresent} min={0} value={there} onChange={setThere} />
        </div>
      )}
      {record.problem !== null && <ProblemNotice problem={record.problem} kept="form" />}
      <div>
        <Button type="submit" loading={record.isRunning}>
          {t.saveAttendance}
        </Button>
      </div>
    </form>
  );
}

function Exclusions({ reply, mayChange }: StepProps & { readonly mayChange: boolean }) {
  const t = useMessages(votingMessages);
  const text = useText();
  const withdraw = useAction(votingRoutes.withdrawBaseExclusion, {
    invalidates: [contestRoutes.readContest],
  });
  return (
    <>
      {withdraw.problem !== null && <ProblemNotice problem={withdraw.problem} />}
      <ul className={classes.lines}>
        {reply.exclusions.map((one) => (
          <li key={one.id} className={classes.line}>
            <span>
              <strong>{one.personName}</strong>: {text(one.text)}. {one.reason}. {one.decision}.{" "}
              <CitedRule rule={one.rule} />
            </span>
            {mayChange && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t.withdraw(one.personName)}
                loading={withdraw.isRunning}
                onClick={() =>
                  void withdraw.run({ params: { contestId: reply.contest.id, exclusionId: one.id } })
                }
              >
                {t.withdrawShort}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Said, never a bar: where it is not met, the presidium decides. */
function QuorumBox({ quorum }: { readonly quorum: NonNullable<StepProps["reply"]["quorum"]> }) {
  const t = useMessages(votingMessages);
  const text = useText();
  return (
    <div className={classes.box} data-standing={quorum.standing}>
      <h2>{t.quorum}</h2>
      <p className={classes.arithmetic}>{text(quorum.arithmetic)}</p>
      <p>
        <strong>{t[`quorum-${quorum.standing}`]}</strong>
      </p>
      <p>
        <CitedRule rule={quorum.rule} />
      </p>
    </div>
  );
}

function BaseBox({ reply }: StepProps) {
  const t = useMessages(votingMessages);
  const text = useText();
  return (
    <div className={classes.box}>
      <h2>{t.base}</h2>
      {reply.base === null ? (
        <p>{t.baseUnknown}</p>
      ) : (
        <>
          <p className={classes.arithmetic}>{text(reply.base.arithmetic)}</p>
          <p>
            <strong>{t.need(reply.base.need)}</strong>
          </p>
          <p>
            <CitedRule rule={reply.base.rule} />
          </p>
        </>
      )}
    </div>
  );
}
