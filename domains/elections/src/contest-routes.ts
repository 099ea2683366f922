import { defineRoute, doneSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import {
  contestAmendmentSchema,
  contestReplySchema,
  contestRowSchema,
  newContestSchema,
  newNominationSchema,
  opinionPollSchema,
  withdrawalStepSchema,
} from "./contest-schemas.ts";
import { electionSchema } from "./election-format.ts";
import { contestErrors } from "./errors.ts";
import { electionFileErrors } from "./file-errors.ts";
import { contestIdSchema, nominationIdSchema, unitIdSchema } from "./ids.ts";
import { electionPermissions } from "./permissions.ts";
import { conductsContest, contestParams, readsContest, stateErrors, tag } from "./route-parts.ts";
import { contestStates } from "./rules/contest-state.ts";

const nominationParams = contestParams.extend({ nominationId: nominationIdSchema });
const nominationErrors = [...stateErrors, contestErrors.ELECTIONS_NOMINATION_NOT_FOUND] as const;

export const contestRoutes = {
  listContests: defineRoute({
    id: "listContests",
    method: "GET",
    path: "/api/contests",
    tag,
    summary: { vi: "Các cuộc bầu", en: "Contests" },
    access: {
      kind: "permission",
      permission: electionPermissions["contest:read"],
      target: { kind: "visible" },
    },
    query: z.object({ unitId: unitIdSchema.optional(), state: z.enum(contestStates).optional() }),
    response: z.object({ rows: z.array(contestRowSchema).readonly() }),
    errors: [],
  }),
  listMyCounts: defineRoute({
    id: "listMyCounts",
    method: "GET",
    path: "/api/my-counts",
    tag,
    summary: {
      vi: "Các cuộc bầu mà tôi ở trong ban kiểm phiếu",
      en: "Contests on whose counting committee I sit",
    },
    access: { kind: "signed-in", reason: "shows only contests on whose counting committee the account sits" },
    response: z.object({ rows: z.array(contestRowSchema).readonly() }),
    errors: [],
  }),
  readContest: defineRoute({
    id: "readContest",
    method: "GET",
    path: "/api/contests/:contestId",
    tag,
    summary: { vi: "Một cuộc bầu", en: "A contest" },
    access: readsContest,
    params: contestParams,
    response: contestReplySchema,
    errors: [contestErrors.ELECTIONS_CONTEST_NOT_FOUND],
  }),
  openContest: defineRoute({
    id: "openContest",
    method: "POST",
    path: "/api/contests",
    tag,
    summary: { vi: "Lập cuộc bầu", en: "Open a contest" },
    access: {
      kind: "permission",
      permission: electionPermissions["contest:conduct"],
      target: { kind: "unit", place: "body", name: "unitId" },
    },
    body: newContestSchema,
    response: z.object({ contestId: contestIdSchema }),
    status: 201,
    errors: [contestErrors.ELECTIONS_NO_PACK],
  }),
  amendContest: defineRoute({
    id: "amendContest",
    method: "PATCH",
    path: "/api/contests/:contestId",
    tag,
    summary: { vi: "Sửa cuộc bầu trước khi chốt danh sách", en: "Amend a contest before its list is frozen" },
    access: conductsContest,
    params: contestParams,
    body: contestAmendmentSchema,
    response: doneSchema,
    errors: stateErrors,
  }),
  nominateCandidate: defineRoute({
    id: "nominateCandidate",
    method: "POST",
    path: "/api/contests/:contestId/nominations",
    tag,
    summary: { vi: "Ghi người được giới thiệu", en: "Enter a nomination" },
    access: conductsContest,
    params: contestParams,
    body: newNominationSchema,
    response: z.object({ nominationId: nominationIdSchema }),
    status: 201,
    errors: [...stateErrors, contestErrors.ELECTIONS_BOUND_MEMBER],
  }),
  recordConsent: defineRoute({
    id: "recordConsent",
    method: "POST",
    path: "/api/contests/:contestId/nominations/:nominationId/consent",
    tag,
    summary: { vi: "Ghi ý kiến đồng ý ứng cử", en: "Record the nominee's consent" },
    access: conductsContest,
    params: nominationParams,
    body: z.object({ hasConsented: z.boolean() }),
    response: doneSchema,
    errors: nominationErrors,
  }),
  recordOpinionPoll: defineRoute({
    id: "recordOpinionPoll",
    method: "POST",
    path: "/api/contests/:contestId/nominations/:nominationId/poll",
    tag,
    summary: { vi: "Ghi kết quả lấy phiếu xin ý kiến", en: "Record an opinion poll on an outsider" },
    access: conductsContest,
    params: nominationParams,
    body: opinionPollSchema,
    response: doneSchema,
    errors: [...nominationErrors, contestErrors.ELECTIONS_POLL_IMPOSSIBLE],
  }),
  stepWithdrawal: defineRoute({
    id: "stepWithdrawal",
    method: "POST",
    path: "/api/contests/:contestId/nominations/:nominationId/withdrawal",
    tag,
    summary: {
      vi: "Xin rút, đề xuất của đoàn chủ tịch, quyết định của đại hội",
      en: "Withdrawal: request, presidium's proposal, assembly's decision",
    },
    access: conductsContest,
    params: nominationParams,
    body: withdrawalStepSchema,
    response: doneSchema,
    errors: [...nominationErrors, contestErrors.ELECTIONS_WITHDRAWAL_STEP],
  }),
  freezeCandidateList: defineRoute({
    id: "freezeCandidateList",
    method: "POST",
    path: "/api/contests/:contestId/candidate-list",
    tag,
    summary: { vi: "Chốt danh sách bầu cử", en: "Freeze the list of candidates" },
    access: conductsContest,
    params: contestParams,
    body: z.object({
      /** The assembly's vote on number and list. */
      decision: z.string().trim().min(1).max(2000),
      grammar: z.enum(["strike-out", "agree-disagree"]).nullish(),
    }),
    response: z.object({ listed: z.number().int() }),
    errors: [
      ...stateErrors,
      contestErrors.ELECTIONS_WITHDRAWAL_UNDECIDED,
      contestErrors.ELECTIONS_SURPLUS_MISSING,
      contestErrors.ELECTIONS_SURPLUS_OVER_CAP,
      contestErrors.ELECTIONS_LIST_TOO_SHORT,
      contestErrors.ELECTIONS_GRAMMAR_UNEXPECTED,
      contestErrors.ELECTIONS_COMMITTEE_HAS_CANDIDATE,
    ],
  }),
  readElectionFile: defineRoute({
    id: "readElectionFile",
    method: "GET",
    path: "/api/contests/:contestId/election",
    tag,
    summary: {
      vi: "Tệp cuộc bầu (E.json) của danh sách đã chốt",
      en: "Election file (E.json) of a frozen list",
    },
    access: readsContest,
    params: contestParams,
    response: electionSchema,
    errors: [...stateErrors, electionFileErrors.ELECTIONS_RULE_PACK_NOT_IN_FORCE],
  }),
};
