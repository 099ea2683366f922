import { openContest } from "@nhiemky/elections";
import {
  type contestRoutes,
  countingRoutes,
  newContestSchema,
  paperRoutes,
  resultRoutes,
} from "@nhiemky/elections/contract";
import type { RouteReply } from "@nhiemky/http-contract";
import { expectOk } from "@nhiemky/kernel";
import { places, type UnitPlace } from "./access-expectation.ts";
import type { RouteFixture } from "./access-matrix.ts";
import { type AccessWorld, noOne, type RouteFixtures } from "./access-world.ts";

const contest = {
  title: "Bầu thử ma trận",
  office: "executive-committee",
  meeting: "delegate-congress",
  meetingName: "Đại hội thử",
  heldOn: "2025-06-20",
  seats: 3,
} as const;
const anyParams = {
  contestId: noOne,
  batchId: noOne,
  ballotId: noOne,
  sheetId: noOne,
  keyingId: noOne,
  auditId: noOne,
};
const decision = "Đại hội biểu quyết";

/** Bodies of the acts at the counting table: whoever has no seat is refused before they are looked at. */
const tableBodies: Readonly<Record<string, Record<string, unknown>>> = {
  openBatch: { label: "Lô 1", expectedCount: 1 },
  enterScans: {},
  ruleOnBallot: { valid: false, reason: "Thử" },
  keySheet: { position: 1, marking: { mode: "struck", numbers: [] } },
  drawHandAudit: { seed: "2-6-1-5-3-3" },
  recordAuditFinding: { draw: 1, marks: {} },
};

/** What the matrix needs to try the routes of elections. A seat on a counting committee is no role: nobody here has one. */
export function electionFixture(world: AccessWorld): RouteFixtures {
  const contestAt = async (place: UnitPlace) => {
    const input = newContestSchema.parse({ ...contest, unitId: world.units[place] });
    return expectOk(await openContest(world.context, input), "a contest");
  };
  const table = Object.values({ ...countingRoutes, ...resultRoutes, ...paperRoutes })
    .filter(({ access }) => access.kind === "signed-in")
    .map(({ id }): readonly [string, () => RouteFixture] => {
      const body = tableBodies[id];
      // Whichever form a paper is asked in: it is refused before it is made.
      return [id, () => ({ params: anyParams, query: { form: "pdf" }, ...(body !== undefined && { body }) })];
    });
  const nominated = (body: Record<string, unknown>) => () => ({ params: { nominationId: noOne }, body });
  return {
    records: { contest: (place) => contestAt(place as UnitPlace) },
    inputs: {
      ...Object.fromEntries(table),
      openContest: () => ({ body: contest }),
      amendContest: () => ({ body: { seats: 5 } }),
      nominateCandidate: () => ({ body: { name: "Đỗ Thị Mẫu", source: "outgoing-committee" } }),
      recordConsent: nominated({ hasConsented: true }),
      recordOpinionPoll: nominated({ agreed: 1, attending: 2 }),
      stepWithdrawal: nominated({ step: "request", text: "Xin rút" }),
      freezeCandidateList: () => ({ body: { decision } }),
      chooseCountingCommittee: () => ({
        body: { decision, members: [{ name: "Trần Văn Thử", role: "head" }] },
      }),
      recordBaseExclusion: () => ({
        body: { kind: "no-such-kind", personName: "Một người", reason: "Ốm", decision },
      }),
      withdrawBaseExclusion: () => ({ params: { exclusionId: noOne } }),
      recordAttendance: () => ({ body: { convened: 10, present: 9 } }),
      recordPrintRun: () => ({ body: { printed: 10 } }),
      closeVote: () => ({ body: { unused: 0, issued: 9, collected: 9 } }),
      overrideLock: () => ({ body: { lock: "R1", decision } }),
      openNextRound: () => ({ body: { decision } }),
      sealBallots: () => ({
        body: {
          envelopes: [{ label: "Phong bì 1", ballots: 9, unused: 0 }],
          sealedBy: "Ban kiểm phiếu",
          handedTo: "Đoàn chủ tịch",
        },
      }),
      printTrialBallots: () => ({ query: { kind: "test-sheets" } }),
      downloadMinutes: () => ({ query: { form: "pdf" } }),
      destroyBallots: () => ({ body: { decision, decidedOn: "2026-06-20", hasNoComplaint: true } }),
    },
    carriedIds: {},
    lists: {
      listContests: {
        fill: async () => {
          for (const place of places) await contestAt(place);
        },
        placesIn: (reply) =>
          (reply as RouteReply<typeof contestRoutes.listContests>).rows.flatMap(({ unitId }) =>
            world.placeOf(unitId),
          ),
      },
    },
  };
}
