import type { ActionContext } from "@nhiemky/access-control";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import type { z } from "zod";
import type { BallotRoundKind } from "../election-words.ts";
import { resultErrors } from "../errors.ts";
import type { ContestId } from "../ids.ts";
import type { nextRoundSchema } from "../result-schemas.ts";
import { candidateId } from "../rules/candidate-id.ts";
import { describeNextStep } from "../rules/describe-tally.ts";
import type { Verdict } from "../rules/verdict.ts";
import { insertContest } from "../storage/contest-rows.ts";
import { insertNomination } from "../storage/list-rows.ts";
import { actOnContest } from "./act-on-contest.ts";
import { frozenList } from "./election-of-contest.ts";
import { certifiedResult } from "./read-result.ts";

/** What a verdict allows to vote on again; null: nothing. */
function roundAfter(verdict: Verdict): { readonly kind: BallotRoundKind; readonly seats: number } | null {
  const { step } = verdict.next;
  if (verdict.tied !== null && (step === "revote-among-tied" || step === "assembly-decides"))
    return { kind: "revote-among-tied", seats: verdict.tied.seats };
  if (step === "vote-again" || step === "assembly-decides")
    return { kind: "further", seats: verdict.seatsLeft };
  return null;
}

/** Mở lượt bầu tiếp: a contest of its own for the seats that are left, by decision of the assembly. */
export async function openNextRound(
  context: ActionContext,
  contestId: ContestId,
  { decision, candidates }: z.output<typeof nextRoundSchema>,
): Promise<Result<ContestId>> {
  const certified = await certifiedResult(context, contestId, "readers");
  if (!certified.ok) return certified;
  const { verdict } = certified.value.report;
  const round = roundAfter(verdict);
  if (round === null) {
    const nextVi = describeNextStep(verdict.next.step);
    return err(appError(resultErrors.ELECTIONS_NO_FURTHER_ROUND, { nextVi, nextEn: verdict.next.step }));
  }
  const act = { verb: "open a further round" } as const;
  return actOnContest(context, contestId, act, async ({ connection, clock, random }, contest) => {
    const elected = new Set(verdict.elected.map(({ candidate }) => candidate));
    const left = (await frozenList(connection, contest))
      .map((one) => ({ ...one, candidate: candidateId(one.list_number) }))
      .filter(({ candidate }) => !elected.has(candidate));
    const wanted =
      round.kind === "revote-among-tied"
        ? (verdict.tied?.candidates ?? [])
        : (candidates ?? left.map(({ candidate }) => candidate));
    const chosen = left.filter(({ candidate }) => wanted.includes(candidate));
    if (chosen.length === 0 || chosen.length !== wanted.length)
      return err(appError(resultErrors.ELECTIONS_ROUND_CANDIDATES, {}, { field: "candidates" }));
    const id = makeId<"contest">(clock, random);
    await insertContest(connection, {
      ...contest,
      id,
      seats: round.seats,
      grammar: null,
      state: "opened",
      round_number: contest.round_number + 1,
      round_kind: round.kind,
      previous_contest_id: contestId,
      list_decision: null,
      committee_decision: null,
      unused: null,
      issued: null,
      collected: null,
      opened_at: clock.now(),
    });
    for (const { candidate: _, ...nomination } of chosen) {
      await insertNomination(connection, {
        ...nomination,
        id: makeId<"nomination">(clock, random),
        contest_id: id,
        // Whoever stood on the list of the round before stands on this one: the assembly has admitted the name.
        source: "outgoing-committee",
        list_number: null,
      });
    }
    return ok({
      value: id,
      event: "contest.opened",
      data: { nextContestId: id, round: round.kind, decision },
    });
  });
}
