import { Button } from "@mantine/core";
import { type BallotId, countingRoutes, resultRoutes } from "@nhiemky/elections/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { useState } from "react";
import { useMessages, useText } from "../../language/messages.ts";
import { useAction } from "../../server/use-action.ts";
import { useRoute } from "../../server/use-route.ts";
import { Loaded } from "../../shared-ui/loaded.tsx";
import { ProblemNotice } from "../../shared-ui/problem-notice.tsx";
import { say } from "../../shared-ui/said.ts";
import { BallotPages } from "./ballot-pages.tsx";
import { CitedRule } from "./cited-rule.tsx";
import type { ContestId } from "./contest-reply.ts";
import type { DeskLayout } from "./desk-layout.ts";
import { NameMarks } from "./name-marks.tsx";
import { readingReasonWords } from "./reading-reason-words.ts";
import { RulingFields } from "./ruling-fields.tsx";
import { rulingMessages } from "./ruling-messages.ts";
import classes from "./rulings.module.css";
import { isComplete, openNames, useRulingDraft } from "./use-ruling-draft.ts";
import { useRulingKeys } from "./use-ruling-keys.ts";

interface RulingBallotProps {
  readonly contestId: ContestId;
  readonly ballotId: BallotId;
  readonly overlay: DeskLayout;
  readonly place: string;
  readonly onRuled: () => void;
  readonly onLater: () => void;
}

export type BallotReply = RouteReply<typeof countingRoutes.readBallot>;

/** One ballot: its images, each name, the whole ballot, the reason; keys for everything. */
export function RulingBallot(props: RulingBallotProps) {
  const { contestId, ballotId } = props;
  const ballot = useRoute(countingRoutes.readBallot, { params: { contestId, ballotId } });
  return <Loaded query={ballot}>{(reply) => <Desk {...props} reply={reply} />}</Loaded>;
}

function Desk(props: RulingBallotProps & { readonly reply: BallotReply }) {
  const { contestId, ballotId, overlay, place, reply, onRuled, onLater } = props;
  const t = useMessages(rulingMessages);
  const candidates = overlay.pages.flatMap(({ rows }) => rows.map(({ candidate }) => candidate));
  const { draft, change, mark } = useRulingDraft(reply.marks, t.usualReason);
  const uncertain = candidates.filter((candidate) => reply.marks[candidate] === undefined);
  const [current, setCurrent] = useState(uncertain[0] ?? candidates[0] ?? "");
  const [isTurned, setTurned] = useState(false);
  const ruleOn = useAction(countingRoutes.ruleOnBallot, {
    invalidates: [
      countingRoutes.listBallots,
      countingRoutes.readCountingDesk,
      countingRoutes.readComparison,
      resultRoutes.readReconciliation,
    ],
    onDone: ({ standing }) =>
      say(standing === "disputed" ? t.disputed : standing === "waiting" ? t.ruled : t.agreed),
  });
  const open = openNames(candidates, draft);
  const isReady = isComplete(candidates, draft);
  const submit = async () => {
    if (!isReady) return;
    if (await ruleOn.run({ params: { contestId, ballotId }, body: draft })) onRuled();
  };
  useRulingKeys({
    grammar: overlay.grammar,
    names: uncertain.length > 0 ? uncertain : candidates,
    current,
    onCurrent: setCurrent,
    onMark: mark,
    onInvalid: () => change({ valid: draft.valid === false ? null : false }),
    onTurn: () => setTurned(!isTurned),
    onLater,
    onSubmit: () => void submit(),
  });
  const page = overlay.pages.find(({ rows }) => rows.some((row) => row.candidate === current))?.page ?? 1;
  return (
    <div className={classes.desk}>
      <BallotPages
        contestId={contestId}
        reply={reply}
        overlay={overlay}
        page={page}
        current={current}
        open={open}
        isTurned={isTurned}
        onTurn={() => setTurned(!isTurned)}
      />
      <form
        className={classes.decision}
        aria-label={place}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <BallotFacts place={place} reply={reply} />
        <NameMarks
          overlay={overlay}
          names={uncertain.length > 0 ? uncertain : candidates}
          all={candidates}
          draft={draft}
          current={current}
          onCurrent={setCurrent}
          onMark={mark}
        />
        <RulingFields draft={draft} onChange={change} />
        {ruleOn.problem !== null && <ProblemNotice problem={ruleOn.problem} kept="form" />}
        {!isReady && open.length > 0 && <p className={classes.quiet}>{t.missing(open.length)}</p>}
        <div className={classes.verbs}>
          <Button type="submit" disabled={!isReady} loading={ruleOn.isRunning}>
            {t.rule}
          </Button>
          <Button variant="default" onClick={onLater}>
            {t.skip}
          </Button>
        </div>
        <p className={classes.quiet}>{overlay.grammar === "strike-out" ? t.keysStruck : t.keysBoxes}</p>
      </form>
    </div>
  );
}

function BallotFacts({ place, reply }: { readonly place: string; readonly reply: BallotReply }) {
  const t = useMessages(rulingMessages);
  const reasonWords = useMessages(readingReasonWords);
  const text = useText();
  const { ballot, validity, rulings, otherRulings } = reply;
  const known: Readonly<Record<string, string | undefined>> = reasonWords;
  const pile = ballot.position === null ? ballot.batchLabel : t.inPile(ballot.batchLabel, ballot.position);
  return (
    <div className={classes.stack}>
      <h2>
        {place} <span className={classes.quiet}>{pile}</span>
      </h2>
      {ballot.reasons.length > 0 && (
        <p>
          <strong>{t.why}:</strong> {ballot.reasons.map((reason) => known[reason] ?? reason).join("; ")}
        </p>
      )}
      {validity !== null && (
        <p>
          <strong>{t.validity}:</strong> {text(validity.text)} ({validity.case}).{" "}
          <CitedRule rule={validity.rule} />
        </p>
      )}
      {otherRulings > 0 && <p className={classes.quiet}>{t.others(otherRulings)}</p>}
      {rulings.length > 0 && (
        <ul aria-label={t.earlier}>
          {rulings.map((ruling) => (
            <li key={ruling.ruler}>
              {ruling.ruler}: {ruling.reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
