import { civilDateSchema, instantSchema, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { cellPlaceSchema, entrySchema } from "./figure-schemas.ts";
import {
  formIdSchema,
  indicatorIdSchema,
  periodIdSchema,
  roundIdSchema,
  submissionIdSchema,
  unitIdSchema,
} from "./ids.ts";
import { indicatorRowSchema, namedUnitSchema } from "./indicator-schemas.ts";
import { periodSchema } from "./period-schemas.ts";
import { submissionStates } from "./rules/submission-states.ts";

/** Biểu mẫu: the indicators asked together. */
export const newFormSchema = z.object({
  ownerUnitId: unitIdSchema,
  code: textSchema(60),
  title: textSchema(300),
  note: textSchema(2000).nullable().default(null),
  indicators: z
    .array(
      z.object({
        indicatorId: indicatorIdSchema,
        section: textSchema(200).nullable().default(null),
        isRequired: z.boolean().default(true),
      }),
    )
    .min(1)
    .max(300),
});
export type NewForm = z.output<typeof newFormSchema>;

/** Đợt báo cáo: one form for one period, asked of chosen units by a day. */
export const newRoundSchema = z.object({
  ownerUnitId: unitIdSchema,
  formId: formIdSchema,
  periodId: periodIdSchema,
  title: textSchema(300),
  opensOn: civilDateSchema,
  dueOn: civilDateSchema,
  approvalLevelCount: z.number().int().min(1).max(5).default(1),
  unitIds: z.array(unitIdSchema).min(1).max(60_000),
});
export type NewRound = z.output<typeof newRoundSchema>;

export const roundRowSchema = z.object({
  id: roundIdSchema,
  ownerUnit: namedUnitSchema,
  formId: formIdSchema,
  title: z.string(),
  period: periodSchema,
  opensOn: civilDateSchema,
  dueOn: civilDateSchema,
  approvalLevelCount: z.number().int(),
  isLocked: z.boolean(),
  /** Among the units that the reader may see. */
  unitCount: z.number().int(),
  counts: z.object({
    notStarted: z.number().int(),
    drafted: z.number().int(),
    submitted: z.number().int(),
    returned: z.number().int(),
    approved: z.number().int(),
    overdue: z.number().int(),
  }),
});
export type RoundRow = z.output<typeof roundRowSchema>;

/** A cell of the sheet as it is being filled in. */
export const sheetCellSchema = cellPlaceSchema.extend({
  content: entrySchema,
  /** Who writes names the version seen; an older one is a conflict. 0: never written. */
  version: z.number().int().min(0),
  remark: z.string().nullable(),
  /** What the system knows already: filled in and locked, with its source in words. */
  knownFrom: z.string().nullable(),
  enteredBy: z.string().nullable(),
  enteredAt: instantSchema.nullable(),
});
export type SheetCell = z.output<typeof sheetCellSchema>;

export const submissionSchema = z.object({
  id: submissionIdSchema,
  roundId: roundIdSchema,
  unit: namedUnitSchema,
  state: z.enum(submissionStates),
  approvedLevel: z.number().int(),
  withUnit: namedUnitSchema,
  submittedAt: instantSchema.nullable(),
  approvedAt: instantSchema.nullable(),
  indicators: z.array(indicatorRowSchema),
  cells: z.array(sheetCellSchema),
  /** How many cells are asked, and how many of them are known without typing. */
  askedCount: z.number().int(),
  knownCount: z.number().int(),
});
export type Submission = z.output<typeof submissionSchema>;
