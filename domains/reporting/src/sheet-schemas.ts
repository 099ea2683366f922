import { civilDateSchema, instantSchema, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { cellPlaceSchema, entrySchema } from "./figure-schemas.ts";
import { askedIndicatorSchema } from "./form-schemas.ts";
import { indicatorIdSchema, roundIdSchema, submissionEvidenceIdSchema, submissionIdSchema } from "./ids.ts";
import { namedUnitSchema } from "./indicator-schemas.ts";
import { periodSchema } from "./period-schemas.ts";
import { entrySources, sheetStates, submissionVerbs } from "./rules/submission-states.ts";

const bilingualSchema = z.object({ vi: z.string(), en: z.string() });

/** A cell of the sheet as it is being filled in, or as it stands after approval. */
export const sheetCellSchema = cellPlaceSchema.extend({
  content: entrySchema,
  /** Who writes names the version seen; an older one is a conflict. 0: never written. Of an approved sheet: the revision. */
  version: z.number().int().min(0),
  remark: z.string().nullable(),
  /** What the system knows already: filled in and locked, with its source in words. */
  knownFrom: bilingualSchema.nullable(),
  enteredBy: z.string().nullable(),
  enteredAt: instantSchema.nullable(),
  /** In the same period of the year before. */
  yearBefore: entrySchema.nullable(),
  /** Why the cell was sent back, while the sheet is returned. */
  returnReason: z.string().nullable(),
  /** What stood before corrections, the latest first. */
  earlier: z.array(
    z.object({ content: entrySchema, by: z.string(), at: instantSchema, reason: z.string().nullable() }),
  ),
});
export type SheetCell = z.output<typeof sheetCellSchema>;

/** What a check found in a sheet. */
export const findingSchema = z.object({
  kind: z.enum(["missing", "rule"]),
  severity: z.enum(["error", "warning"]),
  message: bilingualSchema,
  indicatorIds: z.array(indicatorIdSchema),
  /** A warning with a remark on one of its cells. */
  isExplained: z.boolean(),
});
export type Finding = z.output<typeof findingSchema>;

export const sheetStepSchema = z.object({
  at: instantSchema,
  step: z.enum(submissionVerbs),
  author: z.string(),
  unit: namedUnitSchema.nullable(),
  level: z.number().int().nullable(),
  reason: z.string().nullable(),
});

export const sheetEvidenceSchema = z.object({
  id: submissionEvidenceIdSchema,
  /** Null: of the whole sheet. */
  indicatorId: indicatorIdSchema.nullable(),
  categoryOptionId: cellPlaceSchema.shape.categoryOptionId,
  name: z.string(),
  sizeBytes: z.number().int(),
  addedBy: z.string(),
  addedAt: instantSchema,
});

/** Phiếu báo cáo: what one unit says in a round. */
export const sheetSchema = z.object({
  round: z.object({
    id: roundIdSchema,
    title: z.string(),
    ownerUnit: namedUnitSchema,
    formTitle: z.string(),
    formNote: z.string().nullable(),
    period: periodSchema,
    opensOn: civilDateSchema,
    dueOn: civilDateSchema,
    isLocked: z.boolean(),
  }),
  unit: namedUnitSchema,
  submissionId: submissionIdSchema.nullable(),
  state: z.enum(sheetStates),
  approvedLevel: z.number().int(),
  levelCount: z.number().int(),
  withUnit: namedUnitSchema.nullable(),
  submittedAt: instantSchema.nullable(),
  approvedAt: instantSchema.nullable(),
  isOverdue: z.boolean(),
  indicators: z.array(askedIndicatorSchema),
  cells: z.array(sheetCellSchema),
  findings: z.array(findingSchema),
  steps: z.array(sheetStepSchema),
  evidence: z.array(sheetEvidenceSchema),
  /** How many cells are asked, how many of them are known without typing, how many hold something. */
  askedCount: z.number().int(),
  knownCount: z.number().int(),
  enteredCount: z.number().int(),
  mayEnter: z.boolean(),
  mayApprove: z.boolean(),
});
export type Sheet = z.output<typeof sheetSchema>;

export const newEntrySchema = cellPlaceSchema.extend({
  content: entrySchema,
  remark: textSchema(1000).nullable().default(null),
  /** The version of the cell that the writer had before the eyes. */
  basedOnVersion: z.number().int().min(0),
});
export type NewEntry = z.output<typeof newEntrySchema>;

export const newEntriesSchema = z.object({
  source: z.enum(entrySources).default("interface"),
  entries: z.array(newEntrySchema).min(1).max(5000),
});

/** `details.conflicts` of ENTRY_CONFLICT: what the writer sent and what stands now. */
export const entryConflictSchema = cellPlaceSchema.extend({
  yours: z.object({ content: entrySchema, remark: z.string().nullable() }),
  theirs: z.object({
    content: entrySchema,
    remark: z.string().nullable(),
    version: z.number().int(),
    enteredBy: z.string(),
    enteredAt: instantSchema,
  }),
});
export type EntryConflict = z.output<typeof entryConflictSchema>;

/** `details.faults` of ENTRY_IMPORT_FAULTY: what is wrong at which cell. */
export const entryFaultSchema = z.object({
  /** "G7" of a spreadsheet, "dataValues.3.value" of JSON. */
  at: z.string(),
  code: z.string(),
  text: bilingualSchema,
});
export type EntryFault = z.output<typeof entryFaultSchema>;

export const newCorrectionSchema = z.object({
  reason: textSchema(2000),
  cells: z
    .array(
      cellPlaceSchema.extend({
        content: entrySchema,
        /** The revision that the corrector had before the eyes. */
        basedOnVersion: z.number().int().min(0),
      }),
    )
    .min(1)
    .max(300),
});
export type NewCorrection = z.output<typeof newCorrectionSchema>;

export const returnSchema = z.object({
  reason: textSchema(2000),
  /** Those at fault; empty: the whole sheet. */
  cells: z
    .array(cellPlaceSchema.extend({ reason: textSchema(1000).nullable().default(null) }))
    .max(300)
    .default([]),
});
export type NewReturn = z.output<typeof returnSchema>;

/** DHIS2's dataValueSets: figures as it exchanges them. Numbers in machine form, a point before the decimals. */
export const dataValueSetSchema = z.object({
  dataSet: z.string().optional(),
  completeDate: z.string().optional(),
  /** Of the whole set, where a value does not say it itself. */
  period: z.string().optional(),
  orgUnit: z.string().optional(),
  dataValues: z
    .array(
      z.object({
        /** Code or id of an indicator. */
        dataElement: z.string(),
        /** Id, label or position of the option of its breakdown; none, "default" or "HllvX50cXC0": the whole. */
        categoryOptionCombo: z.string().optional(),
        period: z.string().optional(),
        /** Code or id of a unit. */
        orgUnit: z.string().optional(),
        value: z.union([z.string(), z.number()]).nullable().optional(),
        comment: z.string().max(1000).optional(),
      }),
    )
    .min(1)
    .max(200_000),
});
export type DataValueSet = z.output<typeof dataValueSetSchema>;

/** How numbers that are text are written: 1.234,5 or 1,234.5. */
export const numberStyles = ["vi", "en"] as const;
export const numberStyleSchema = z.enum(numberStyles);
export const evidenceLimitBytes = 20_000_000;
