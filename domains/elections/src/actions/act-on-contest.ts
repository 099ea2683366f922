import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import type { electionEvents } from "../audit-events.ts";
import { contestErrors } from "../errors.ts";
import type { ContestId } from "../ids.ts";
import { allowsVerb, type ContestVerb } from "../rules/contest-state.ts";
import { contestStateWords, contestVerbWords } from "../rules/contest-words.ts";
import { holdContest, lockContest, type StoredContest } from "../storage/contest-rows.ts";
import { requireCounter, type Seat } from "./require-counter.ts";

/** What an act did, for the journal: ids, figures and labels, no text about persons. */
export interface Done<Value> {
  readonly value: Value;
  readonly event: keyof typeof electionEvents;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface Act {
  readonly verb: ContestVerb;
  /** Only from a seat on the counting committee; else the route's permission has decided. */
  readonly seat?: Seat;
  /** Acts that may happen side by side (rulings, keying) only keep the contest from changing its state. */
  readonly isBeside?: true;
}

/** Whether a contest's state allows a verb, said so that people know what to do. */
export function refuseVerb(contest: StoredContest, verb: ContestVerb): AppError | null {
  if (allowsVerb(contest.state, verb)) return null;
  const [state, words] = [contestStateWords[contest.state], contestVerbWords[verb]];
  return appError(contestErrors.ELECTIONS_STATE_FORBIDS, {
    stateVi: state.vi,
    stateEn: state.en,
    verbVi: words.vi,
    verbEn: words.en,
  });
}

/** One act on a contest: the contest is held, its state is asked, the work is done and the journal tells of it. */
export async function actOnContest<Value>(
  context: ActionContext,
  contestId: ContestId,
  { verb, seat, isBeside }: Act,
  work: (inside: ActionContext, contest: StoredContest) => Promise<Result<Done<Value>>>,
): Promise<Result<Value>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    if (seat !== undefined) {
      const counter = await requireCounter(inside, contestId, seat);
      if (!counter.ok) return counter;
    }
    const contest = await (isBeside ? holdContest : lockContest)(connection, contestId);
    if (contest === null) return err(appError(contestErrors.ELECTIONS_CONTEST_NOT_FOUND));
    const refusal = refuseVerb(contest, verb);
    if (refusal !== null) return err(refusal);
    const done = await work(inside, contest);
    if (!done.ok) return done;
    const { value, event, data } = done.value;
    await recordEvent(inside, {
      event,
      unitId: contest.unit_id,
      subject: { kind: "contest", id: contestId },
      ...(data !== undefined && { data }),
    });
    return ok(value);
  });
}
