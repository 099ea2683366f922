import { civilDateSchema, textSchema } from "@nhiemky/http-contract";
import { personIdSchema } from "@nhiemky/people/contract";
import { ruleValueReplySchema } from "@nhiemky/rule-settings/contract";
import { z } from "zod";
import { ballotRoundKinds, baseKinds, grammars, meetingKinds, offices } from "./election-words.ts";
import { contestIdSchema, exclusionIdSchema, nominationIdSchema, unitIdSchema } from "./ids.ts";
import { leftOutReasons } from "./rules/candidate-list.ts";
import { contestStates } from "./rules/contest-state.ts";
import { nominationSources, withdrawalStates, withdrawalSteps } from "./rules/nomination.ts";

const count = z.number().int().min(0).max(1_000_000);

/** Both languages of one sentence. */
export const bilingualSchema = z.object({ vi: z.string(), en: z.string() });

/** A rule value as it was used. */
export const appliedRuleSchema = ruleValueReplySchema.extend({
  scope: z.record(z.string(), z.string()).readonly(),
  value: z.unknown(),
  overridden: z.object({ reason: z.string(), packValue: z.unknown() }).nullable(),
});

/** Loại tổ chức: which family of rule packs the day of the vote chooses from. */
export const packFamilies = ["party", "youth-union", "association"] as const;
export type PackFamily = (typeof packFamilies)[number];

export const newContestSchema = z.object({
  unitId: unitIdSchema,
  /** "Bầu Ban Chấp hành Đảng bộ … khóa …". */
  title: textSchema(300),
  office: z.enum(offices),
  meeting: z.enum(meetingKinds),
  /** "Đại hội Đảng bộ … lần thứ …", as it heads the minutes. */
  meetingName: textSchema(300),
  /** "2025-2030", where the meeting has a term. */
  term: z.string().max(40).nullish(),
  place: textSchema(300).nullish(),
  heldOn: civilDateSchema,
  family: z.enum(packFamilies).default("party"),
  seats: z.number().int().min(1).max(500),
  /** Names on the list decide the grammar where the pack says so; this is for packs that leave it open. */
  grammar: z.enum(grammars).nullish(),
});
export type NewContest = z.output<typeof newContestSchema>;

export const contestAmendmentSchema = newContestSchema
  .pick({ title: true, meetingName: true, term: true, place: true, seats: true })
  .partial();
export type ContestAmendment = z.output<typeof contestAmendmentSchema>;

export const contestRowSchema = z.object({
  id: contestIdSchema,
  unitId: unitIdSchema,
  unitName: z.string(),
  title: z.string(),
  office: z.enum(offices),
  meeting: z.enum(meetingKinds),
  meetingName: z.string(),
  term: z.string().nullable(),
  place: z.string().nullable(),
  heldOn: civilDateSchema,
  rulePack: z.string(),
  seats: z.number().int(),
  grammar: z.enum(grammars).nullable(),
  state: z.enum(contestStates),
  round: z.object({ number: z.number().int(), kind: z.enum(ballotRoundKinds) }),
  previousContestId: contestIdSchema.nullable(),
});
export type ContestRow = z.output<typeof contestRowSchema>;

export const newNominationSchema = z.object({
  /** As it is printed on the ballot, also where the nominee is a person of the ledger. */
  name: textSchema(200),
  /** The nominee in the ledger of people; null: an outsider, known by name only. */
  personId: personIdSchema.nullish(),
  born: z.union([z.number().int().min(1850).max(2150), civilDateSchema]).nullish(),
  memberSince: civilDateSchema.nullish(),
  source: z.enum(nominationSources),
  /** Written agreement of the nominee. */
  hasConsented: z.boolean().default(false),
  /** Sits on the body that binds its members (QC190 Điều 11). */
  isNomineeBound: z.boolean().default(false),
  isNominatorBound: z.boolean().default(false),
  /** Printed after the name, and in the remark column of the minutes: unit, post. */
  note: textSchema(200).nullish(),
});
export type NewNomination = z.output<typeof newNominationSchema>;

export const opinionPollSchema = z.object({ agreed: count, attending: z.number().int().min(1) });

export const withdrawalStepSchema = z.object({
  step: z.enum(withdrawalSteps),
  /** The nominee's reason, the presidium's, or the decision of the assembly (by hands or by ballot, with its count). */
  text: textSchema(1000),
});

export const nominationReplySchema = z.object({
  id: nominationIdSchema,
  name: z.string(),
  personId: personIdSchema.nullable(),
  born: z.union([z.number().int(), civilDateSchema]).nullable(),
  memberSince: civilDateSchema.nullable(),
  source: z.enum(nominationSources),
  hasConsented: z.boolean(),
  isNomineeBound: z.boolean(),
  isNominatorBound: z.boolean(),
  note: z.string().nullable(),
  poll: opinionPollSchema.nullable(),
  withdrawal: z.enum(withdrawalStates),
  withdrawalText: z.string().nullable(),
  /** Number on the list, 1 for the first in ballot order; null: not on it. */
  listNumber: z.number().int().nullable(),
  leftOut: z.object({ reason: z.enum(leftOutReasons), rule: appliedRuleSchema.nullable() }).nullable(),
});

export const surplusSchema = z.object({
  seats: z.number().int(),
  listed: z.number().int(),
  surplus: z.number().int(),
  percent: z.number(),
  standing: z.enum(["within", "missing", "over-cap", "unregulated"]),
  cap: z.number().int().nullable(),
  prepared: z.object({ from: z.number().int(), to: z.number().int(), isWithin: z.boolean() }).nullable(),
  arithmetic: bilingualSchema,
  rules: z.array(appliedRuleSchema).readonly(),
});

export const committeeRoles = ["head", "member", "technician"] as const;
export type CommitteeRole = (typeof committeeRoles)[number];

/** Ban kiểm phiếu as the assembly chose it. Technicians operate machines and rule on nothing. */
export const committeeSchema = z.object({
  members: z
    .array(
      z.object({
        name: textSchema(200),
        role: z.enum(committeeRoles),
        /** The account with which this person counts; null: signs the minutes only. */
        signInName: z.string().max(40).nullish(),
      }),
    )
    .min(1)
    .max(60),
  /** The assembly's decision on number, members and head. */
  decision: textSchema(1000),
});
export type CommitteeChoice = z.output<typeof committeeSchema>;

export const committeeReplySchema = z.object({
  members: z
    .array(z.object({ name: z.string(), role: z.enum(committeeRoles), hasAccount: z.boolean() }))
    .readonly(),
  decision: z.string().nullable(),
});

export const newExclusionSchema = z.object({
  /** One of the cases that the pack lists for this kind of meeting. */
  kind: z.string().min(1).max(80),
  personName: textSchema(200),
  reason: textSchema(1000),
  decision: textSchema(1000),
});

export const exclusionReplySchema = newExclusionSchema.extend({
  id: exclusionIdSchema,
  text: bilingualSchema,
  rule: appliedRuleSchema,
});

export const attendanceSchema = z.object({
  convened: count,
  present: count,
  /** Subordinate organisations with delegates, for the quorum of a congress; null: not counted. */
  organisationsConvened: count.nullish(),
  organisationsPresent: count.nullish(),
});

/** Điều kiện tiến hành đại hội: said and recorded, never a bar. */
export const quorumReplySchema = z.object({
  standing: z.enum(["met", "not-met", "unknown"]),
  arithmetic: bilingualSchema,
  rule: appliedRuleSchema,
});

/** Printed sheets of one run, in counted bundles. */
export const printRunSchema = z.object({
  printed: z.number().int().min(1).max(100_000),
  bundleSize: z.number().int().min(1).max(1000).default(50),
});

/** Số phiếu as the counting committee reports them to the congress before it counts. */
export const ballotCountsSchema = z.object({ unused: count, issued: count, collected: count });

export const baseReplySchema = z.object({
  kind: z.enum(baseKinds),
  value: z.number().int(),
  need: z.number().int(),
  arithmetic: bilingualSchema,
  rule: appliedRuleSchema,
});

export const contestReplySchema = z.object({
  contest: contestRowSchema,
  pack: appliedRuleSchema,
  nominations: z.array(nominationReplySchema).readonly(),
  surplus: surplusSchema,
  /** The grammar that the pack asks for with this list. */
  expectedGrammar: z.object({ grammar: z.enum(grammars), rule: appliedRuleSchema }).nullable(),
  /** Whether outsiders must be polled on, or the presidium decides; null: the pack says nothing. */
  opinionPoll: z.object({ isRequired: z.boolean(), rule: appliedRuleSchema }).nullable(),
  committee: committeeReplySchema,
  exclusionKinds: z.array(z.object({ kind: z.string(), rule: appliedRuleSchema })).readonly(),
  exclusions: z.array(exclusionReplySchema).readonly(),
  attendance: attendanceSchema.nullable(),
  /** Null: attendance is not recorded, or no quorum is asked of this meeting. */
  quorum: quorumReplySchema.nullable(),
  printed: count,
  ballots: ballotCountsSchema.nullable(),
  /** Null while it rests on ballots that are not counted, or attendance is not recorded. */
  base: baseReplySchema.nullable(),
  mayConduct: z.boolean(),
  /** What the reader does on the counting committee; null: nothing. */
  myRole: z.enum(committeeRoles).nullable(),
});
