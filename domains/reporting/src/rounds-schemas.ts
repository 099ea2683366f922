import { civilDateSchema, instantSchema, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { formIdSchema, periodIdSchema, roundIdSchema, submissionIdSchema, unitIdSchema } from "./ids.ts";
import { namedUnitSchema } from "./indicator-schemas.ts";
import { periodSchema } from "./period-schemas.ts";
import { sheetStates } from "./rules/submission-states.ts";

/** Đợt báo cáo: one form for one period, asked of chosen units by a day. */
export const newRoundSchema = z.object({
  ownerUnitId: unitIdSchema,
  formId: formIdSchema,
  periodId: periodIdSchema,
  title: textSchema(300),
  opensOn: civilDateSchema,
  dueOn: civilDateSchema,
  /** How many superiors, one above the other, approve before a figure stands; never past the unit that asks. */
  approvalLevelCount: z.number().int().min(1).max(5).default(1),
  unitIds: z.array(unitIdSchema).min(1).max(60_000),
});
export type NewRound = z.output<typeof newRoundSchema>;

/** How many units stand where; every asked unit is in one of the first five. */
export const roundCountsSchema = z.object({
  notStarted: z.number().int(),
  drafted: z.number().int(),
  submitted: z.number().int(),
  returned: z.number().int(),
  approved: z.number().int(),
  /** Sent at least once. */
  sent: z.number().int(),
  /** Sent for the first time by the due date. */
  sentOnTime: z.number().int(),
  /** Never sent, past the due date. */
  overdue: z.number().int(),
});
export type RoundCounts = z.output<typeof roundCountsSchema>;

export const roundRowSchema = z.object({
  id: roundIdSchema,
  ownerUnit: namedUnitSchema,
  formId: formIdSchema,
  formTitle: z.string(),
  title: z.string(),
  period: periodSchema,
  opensOn: civilDateSchema,
  dueOn: civilDateSchema,
  approvalLevelCount: z.number().int(),
  isLocked: z.boolean(),
  /** Among the units that the reader may see. */
  unitCount: z.number().int(),
  counts: roundCountsSchema,
});
export type RoundRow = z.output<typeof roundRowSchema>;

/** One asked unit in the cockpit of a round. */
export const roundUnitSchema = z.object({
  unit: namedUnitSchema,
  submissionId: submissionIdSchema.nullable(),
  state: z.enum(sheetStates),
  dueOn: civilDateSchema,
  /** Never sent, past the due date. */
  isOverdue: z.boolean(),
  /** Sent for the first time after the due date. */
  wasLate: z.boolean(),
  approvedLevel: z.number().int(),
  withUnit: namedUnitSchema.nullable(),
  submittedAt: instantSchema.nullable(),
  movedAt: instantSchema.nullable(),
  enteredCount: z.number().int(),
  remindedAt: instantSchema.nullable(),
  returnReason: z.string().nullable(),
});
export type RoundUnit = z.output<typeof roundUnitSchema>;

/** Mức đầy đủ và đúng hạn of the units under one unit, itself included. */
export const completenessSchema = z.object({
  unit: namedUnitSchema,
  hasUnitsBelow: z.boolean(),
  unitCount: z.number().int(),
  counts: roundCountsSchema,
});
export type Completeness = z.output<typeof completenessSchema>;

/** What a unit is asked to report now, and what waits for its approval. */
export const reportRequestSchema = z.object({
  roundId: roundIdSchema,
  title: z.string(),
  ownerUnit: namedUnitSchema,
  period: periodSchema,
  dueOn: civilDateSchema,
  isOverdue: z.boolean(),
  state: z.enum(sheetStates),
  /** Cells asked, and how many of them hold something already. */
  askedCount: z.number().int(),
  enteredCount: z.number().int(),
  returnReason: z.string().nullable(),
  reminder: z.object({ at: instantSchema, note: z.string().nullable() }).nullable(),
});
export type ReportRequest = z.output<typeof reportRequestSchema>;
