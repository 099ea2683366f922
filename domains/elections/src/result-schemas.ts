import { civilDateSchema, instantSchema, textSchema } from "@nhiemky/http-contract";
import { evidenceMarks } from "@nhiemky/rule-book";
import { z } from "zod";
import { appliedRuleSchema, bilingualSchema, surplusSchema } from "./contest-schemas.ts";
import { marksSchema } from "./counting-schemas.ts";
import { baseKinds } from "./election-words.ts";
import { auditIdSchema, ballotIdSchema } from "./ids.ts";
import { lockNumbers } from "./rules/reconciliation-locks.ts";
import { nextSteps } from "./rules/verdict.ts";

const count = z.number().int();

export const lockSchema = z.object({
  lock: z.enum(lockNumbers),
  standing: z.enum(["passed", "noted", "locked", "overridden", "unknown"]),
  text: bilingualSchema,
  arithmetic: z.string(),
  decision: z.string().nullable(),
  rule: appliedRuleSchema,
});

/** Đối chiếu without any votes: what the committee may see before it certifies. */
export const reconciliationSchema = z.object({
  issued: count,
  collected: count,
  counted: count,
  valid: count,
  invalid: count,
  validPercent: z.number(),
  invalidPercent: z.number(),
  cases: z
    .array(
      z.object({
        case: z.string(),
        text: bilingualSchema,
        valid: z.boolean(),
        count,
        rule: appliedRuleSchema,
      }),
    )
    .readonly(),
  locks: z.array(lockSchema).readonly(),
});

const citationSchema = z.object({
  parameter: z.string(),
  value: z.unknown(),
  citation: z.string().nullable(),
  evidence: z.enum(evidenceMarks),
  overridden: z.object({ reason: z.string(), packValue: z.unknown() }).nullable(),
});

/** `nhiemky-tally/1` of a count that reached its verdict. */
export const resultSchema = z.object({
  format: z.literal("nhiemky-tally/1"),
  election: z.string(),
  rulePack: z.string(),
  reconciliation: reconciliationSchema,
  list: surplusSchema,
  votes: z
    .array(
      z.object({
        candidate: z.string(),
        name: z.string(),
        votes: count,
        against: count,
        both: count,
        neither: count,
        percent: z.number(),
      }),
    )
    .readonly(),
  verdict: z.object({
    base: count,
    need: count,
    baseKind: z.enum(baseKinds),
    baseArithmetic: bilingualSchema,
    arithmetic: bilingualSchema,
    elected: z.array(z.object({ candidate: z.string(), votes: count, percent: z.number() })).readonly(),
    seatsLeft: count,
    tied: z.object({ candidates: z.array(z.string()).readonly(), votes: count, seats: count }).nullable(),
    next: z.object({ step: z.enum(nextSteps), rule: appliedRuleSchema.nullable() }),
    citations: z.array(citationSchema).readonly(),
  }),
});

/** Một phong bì niêm phong: what is written on it, and how many sheets lie in it. */
const envelopeSchema = z.object({
  label: textSchema(60),
  ballots: z.number().int().min(0),
  unused: z.number().int().min(0),
});

export const sealSchema = z.object({
  /** Every collected ballot lies in one of them. */
  envelopes: z.array(envelopeSchema).min(1).max(200),
  /** Who sealed and signed, and to whom the presidium handed the envelopes. */
  sealedBy: textSchema(1000),
  handedTo: textSchema(1000),
});

export const resultReplySchema = z.object({
  /** "Bầu Ban Chấp hành …". */
  title: z.string(),
  result: resultSchema,
  resultHash: z.string(),
  certifiedAt: instantSchema,
  certifiedBy: z.string(),
  announcedAt: instantSchema.nullable(),
  seal: sealSchema.extend({ sealedAt: instantSchema }).nullable(),
});

/** Các khóa đang chặn or passed by decision, for who records the presidium's decisions; never a figure of votes. */
export const heldLocksSchema = z.object({
  /** False: ballots still wait, so that nothing can be held against anything yet. */
  isCounted: z.boolean(),
  locks: z.array(lockSchema).readonly(),
});

export const lockOverrideInputSchema = z.object({ lock: z.enum(lockNumbers), decision: textSchema(2000) });

export const nextRoundSchema = z.object({
  /** The decision of the assembly to vote again. */
  decision: textSchema(2000),
  /** Whom the further round puts up; of a revote always the tied, so left out there. */
  candidates: z.array(z.string()).max(500).nullish(),
});

export const destructionSchema = z.object({
  decision: textSchema(2000),
  decidedOn: civilDateSchema,
  hasNoComplaint: z.boolean(),
});

export const journalEntrySchema = z.object({
  sequence: z.number().int(),
  at: instantSchema,
  event: z.string(),
  text: bilingualSchema,
  author: z.string(),
  data: z.record(z.string(), z.unknown()),
});

/** Mẫu kiểm tay: how many sheets, why so many, and which. */
export const handAuditSchema = z.object({
  id: auditIdSchema,
  seed: z.string(),
  riskPercent: z.number(),
  population: count,
  /** Smallest number of votes between being elected and not, over all candidates; and ballots that it takes to undo it. */
  margin: count,
  wrongBallots: count,
  sampleSize: count,
  arithmetic: bilingualSchema,
  /** The published method of size and draw. */
  method: bilingualSchema,
  /** The sample in the order of drawing. Keyed ballots lie at a place of their batch's pile; scans are read from the image. */
  sheets: z
    .array(
      z.object({
        draw: count,
        ballotId: ballotIdSchema,
        batchLabel: z.string(),
        position: count.nullable(),
        recorded: z.enum(["open", "agrees", "differs"]),
      }),
    )
    .readonly(),
  /** Any difference calls for a full count by hand. */
  conclusion: z.enum(["open", "confirmed", "full-hand-count"]),
});

/** A hand audit in the list of a contest's audits. */
export const auditLineSchema = z.object({
  id: auditIdSchema,
  seed: z.string(),
  riskPercent: z.number(),
  sampleSize: count,
  recorded: count,
});

export const newAuditSchema = z.object({
  /** Figures thrown with dice or drawn in the hall: nobody can know the sample before. */
  seed: z.string().trim().min(8).max(200),
  riskPercent: z.number().min(0.1).max(50).default(5),
});

export const auditFindingSchema = z.object({ draw: z.number().int().min(1), marks: marksSchema });
