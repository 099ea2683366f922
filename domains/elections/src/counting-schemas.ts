import { textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { appliedRuleSchema, bilingualSchema } from "./contest-schemas.ts";
import { foundRows } from "./election-words.ts";
import { ballotIdSchema, batchIdSchema, keyingIdSchema, sheetIdSchema } from "./ids.ts";
import { rowReadingSchema, sheetStatuses } from "./reading-format.ts";
import { validityOutcomes } from "./rules/ballot-validity.ts";

/** What a ballot says of one name. */
export const nameMarkSchema = z.enum(["for", "against", "both", "neither"]);

/** Candidate id (c001, c002 … by number on the list) -> mark. A name that is not certain is left out. */
export const marksSchema = z.record(z.string(), nameMarkSchema);
export type Marks = z.output<typeof marksSchema>;

export const newBatchSchema = z.object({
  label: textSchema(60),
  /** Ballots of this batch as counted by hand, before anything is read. */
  expectedCount: z.number().int().min(1).max(5000),
});

export const batchReplySchema = z.object({
  id: batchIdSchema,
  label: z.string(),
  expectedCount: z.number().int(),
  scanned: z.number().int(),
  waiting: z.number().int(),
  keyings: z
    .array(
      z.object({
        id: keyingIdSchema,
        keyer: z.string(),
        isMine: z.boolean(),
        isClosed: z.boolean(),
        keyed: z.number().int(),
      }),
    )
    .readonly(),
});

/** Progress of the count: never a vote, never a name. */
export const countingDeskSchema = z.object({
  batches: z.array(batchReplySchema).readonly(),
  ballots: z.number().int(),
  waiting: z.number().int(),
  /** Ballots that wait for a ruling of the reader of this reply. */
  mine: z.number().int(),
});

export const ballotFilters = ["waiting", "mine", "read", "ruled", "discarded"] as const;

export const ballotRowSchema = z.object({
  id: ballotIdSchema,
  batchId: batchIdSchema,
  batchLabel: z.string(),
  /** Place in the batch's pile, for keyed batches; scans are shuffled and have none. */
  position: z.number().int().nullable(),
  status: z.enum(sheetStatuses),
  reasons: z.array(z.string()).readonly(),
  rulingCount: z.number().int(),
  standing: z.enum(["certain", "waiting", "disputed", "ruled", "discarded"]),
});

export const discardReasons = ["duplicate-image", "wrong-election", "not-a-ballot"] as const;

/** Kết luận của một thành viên: how each name stands; or invalid; or no ballot of this count. */
export const newRulingSchema = z.object({
  marks: marksSchema.default({}),
  found: z.enum(foundRows).nullish(),
  valid: z.boolean().nullish(),
  discarded: z.enum(discardReasons).nullish(),
  reason: textSchema(1000),
});
export type NewRuling = z.output<typeof newRulingSchema>;

const rulingReplySchema = newRulingSchema.extend({
  ruler: z.string(),
  isMine: z.boolean(),
  article: z.string().nullable(),
});

export const ballotReplySchema = z.object({
  ballot: ballotRowSchema,
  sheets: z
    .array(
      z.object({
        id: sheetIdSchema,
        page: z.number().int(),
        status: z.enum(sheetStatuses),
        reasons: z.array(z.string()).readonly(),
        /** Where the page lies in the image (`Placement` of libraries/mark-detection); null: not found. */
        placement: z.unknown(),
        rows: z.array(rowReadingSchema).readonly(),
      }),
    )
    .readonly(),
  marks: marksSchema,
  found: z.enum(foundRows).nullable(),
  /** What the table of validity says of the marks as they stand; null while a name is not certain. */
  validity: z
    .object({
      case: z.string(),
      text: bilingualSchema,
      outcome: z.enum(validityOutcomes),
      rule: appliedRuleSchema,
    })
    .nullable(),
  /** Other members' rulings are shown once the reader has ruled, so that each rules independently. */
  rulings: z.array(rulingReplySchema).readonly(),
  otherRulings: z.number().int(),
});

const numbers = z.array(z.number().int().min(1).max(500)).max(500);

/** Một tờ nhập tay, as the paper is read out: struck numbers, or kept ones, or the two columns of boxes. */
export const keyedSheetSchema = z.object({
  position: z.number().int().min(1).max(5000),
  marking: z.discriminatedUnion("mode", [
    z.object({ mode: z.literal("struck"), numbers }),
    z.object({ mode: z.literal("kept"), numbers }),
    z.object({ mode: z.literal("boxes"), agree: numbers, disagree: numbers }),
  ]),
  found: z.enum(foundRows).nullish(),
});
export type KeyedSheet = z.output<typeof keyedSheetSchema>;

export const keyingReplySchema = z.object({
  id: keyingIdSchema,
  batchId: batchIdSchema,
  isClosed: z.boolean(),
  /** Only the keyer's own sheets; nobody sees another's keying before both are closed. */
  sheets: z
    .array(z.object({ position: z.number().int(), marks: marksSchema, found: z.enum(foundRows).nullable() }))
    .readonly(),
});

/** Chỗ khác nhau giữa các lần kiểm of one batch. */
export const comparisonSchema = z.object({
  batchId: batchIdSchema,
  label: z.string(),
  /** Keyings against each other: by place in the pile. Against a scan: by content, for a scan keeps no order. */
  against: z.enum(["keying", "scan"]),
  differences: z
    .array(
      z.object({
        position: z.number().int().nullable(),
        ballotId: ballotIdSchema.nullable(),
        candidates: z.array(z.string()).readonly(),
        isSettled: z.boolean(),
      }),
    )
    .readonly(),
});
