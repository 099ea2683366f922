import type { ActionContext } from "@nhiemky/access-control";
import { ok, type Result } from "@nhiemky/kernel";
import { packFamilies } from "../contest-schemas.ts";
import type { ContestId } from "../ids.ts";
import type { Minutes } from "../minutes-format.ts";
import { candidateId } from "../rules/candidate-id.ts";
import { exclusionRules } from "../rules/majority-base.ts";
import { minutesOf } from "../rules/minutes.ts";
import type { MinutesInput } from "../rules/minutes-input.ts";
import { settleRulings } from "../rules/settle-rulings.ts";
import { selectCommittee, selectExclusions } from "../storage/attendance-rows.ts";
import { selectBallots, selectRulings } from "../storage/ballot-rows.ts";
import { frozenList } from "./election-of-contest.ts";
import { type Audience, certifiedResult } from "./read-result.ts";
import { packOfContest, rulesOfContest } from "./rules-of-contest.ts";

/** Dữ liệu biên bản kiểm phiếu of a certified result. */
export async function readMinutes(
  context: ActionContext,
  contestId: ContestId,
  audience: Audience,
): Promise<Result<Minutes>> {
  const { connection } = context;
  const certified = await certifiedResult(context, contestId, audience);
  if (!certified.ok) return certified;
  const { contest, stored, report, seal } = certified.value;
  const rules = await rulesOfContest(connection, contest);
  const pack = packOfContest(rules);
  const allowed = exclusionRules(rules);
  const committee = await selectCommittee(connection, contestId);
  const list = await frozenList(connection, contest);
  const exclusions = await selectExclusions(connection, contestId);
  return ok(
    minutesOf({
      contest: { meetingName: contest.meeting_name, term: contest.term, place: contest.place },
      election: stored.election,
      result: report,
      pack: {
        family: packFamilies.find((family) => family === pack.scope["family"]) ?? "association",
        code: pack.value.code,
        vi: pack.value.vi,
        citation: pack.citation ?? pack.value.vi,
      },
      list: list.map((one) => ({ id: candidateId(one.list_number), name: one.name, note: one.note })),
      committee: committee.map(({ name, role }) => ({ name, role })),
      committeeDecision: contest.committee_decision,
      exclusions: exclusions.flatMap((one) => {
        const rule = allowed.find(({ scope }) => scope["kind"] === one.kind);
        const { person_name: personName, reason, decision } = one;
        return rule === undefined ? [] : [{ rule, personName, reason, decision }];
      }),
      rulings: await countRulings(context, contestId),
      certification: {
        at: stored.certified_at.toISOString(),
        by: stored.certified_by,
        announcedAt: stored.announced_at?.toISOString() ?? null,
        resultHash: stored.result_hash,
      },
      seal:
        seal === null
          ? null
          : {
              envelopes: seal.envelopes,
              ballots: seal.ballots,
              unused: seal.unused,
              each: seal.each.map(({ label, ballots, unused }) => ({ label, ballots, unused })),
              sealedBy: seal.sealed_by,
              handedTo: seal.handed_to,
              sealedAt: seal.sealed_at.toISOString(),
            },
    }),
  );
}

async function countRulings(
  { connection }: ActionContext,
  contestId: ContestId,
): Promise<MinutesInput["rulings"]> {
  const ballots = new Map((await selectBallots(connection, contestId)).map((ballot) => [ballot.id, ballot]));
  const groups = Map.groupBy(await selectRulings(connection, contestId), ({ ballot_id }) => ballot_id);
  const settled = [...groups].filter(([, rulings]) => settleRulings(rulings).kind === "settled");
  return {
    ruled: settled.length,
    overruledMachine: settled.filter(([id]) => ballots.get(id)?.status === "read").length,
    decidedByThird: settled.filter(([, rulings]) => rulings.length > 2).length,
  };
}
