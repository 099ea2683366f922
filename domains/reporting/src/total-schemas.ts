import { civilDateSchema, instantSchema } from "@nhiemky/http-contract";
import { isCivilDate } from "@nhiemky/kernel";
import { z } from "zod";
import { decimalSchema, entrySchema } from "./figure-schemas.ts";
import {
  categoryOptionIdSchema,
  indicatorIdSchema,
  observationActIdSchema,
  periodIdSchema,
  roundIdSchema,
  submissionIdSchema,
  unitIdSchema,
} from "./ids.ts";
import { indicatorRowSchema, namedUnitSchema } from "./indicator-schemas.ts";
import { periodSchema } from "./period-schemas.ts";
import { recordKinds } from "./rules/computed-sources.ts";

/**
 * On which structure a total is read: as the tree was at the end of the period, as it stands now (a merged unit's past
 * counts with its successor's), or as it will stand on a coming day, by decisions already entered.
 */
export const structureQuerySchema = z
  .string()
  .refine(
    (text) => text === "then" || text === "now" || (text.startsWith("on:") && isCivilDate(text.slice(3))),
    {
      message: "not-a-structure",
    },
  )
  .default("then");
export type StructureQuery = z.output<typeof structureQuerySchema>;

/** A total never stands alone: how it was made, how many of how many reported, as of when. */
export const totalSchema = z.object({
  /** By the tree operator; null when nothing was reported or nothing may be added. */
  value: decimalSchema.nullable(),
  /** Of a ratio: both sums, e.g. 193 of 226. Of an average: the sum over the units. */
  numerator: decimalSchema.nullable(),
  denominator: decimalSchema.nullable(),
  /** Distinct persons that no unit above has stated: at least, at most. */
  atLeast: decimalSchema.nullable(),
  atMost: decimalSchema.nullable(),
  reportedCount: z.number().int(),
  /** How many of them said "không phát sinh". */
  nilCount: z.number().int(),
  expectedCount: z.number().int(),
  /** More than 0: contains shared pieces of split units, so it is an estimate. */
  estimatedCount: z.number().int(),
  /** When it was last computed; null when it is read from the observations themselves. */
  asOf: instantSchema.nullable(),
});
export type Total = z.output<typeof totalSchema>;

export const unitTotalSchema = z.object({ unit: namedUnitSchema, total: totalSchema });
export type UnitTotal = z.output<typeof unitTotalSchema>;

export const seriesPointSchema = z.object({
  period: periodSchema,
  total: totalSchema,
  /** The definition changed since the point before: no line is drawn between them. */
  breaksSeries: z.boolean(),
});
export type SeriesPoint = z.output<typeof seriesPointSchema>;

/** Roll-up rows still waiting to be computed again, by the reason. */
export const pendingSchema = z.object({ figures: z.number().int(), structure: z.number().int() });

export const contributionSchema = z.object({
  /** The child, or a unit whose past the opened unit holds now. */
  unit: namedUnitSchema,
  kind: z.enum(["child", "own", "inherited"]),
  total: totalSchema,
  /** Of the opened total, as integers: 193 of 226. Null when they do not add. */
  share: z.object({ part: decimalSchema, whole: decimalSchema }).nullable(),
  /** Of an inherited piece: which part of what was reported. */
  inheritedShare: z.object({ part: z.string(), whole: z.string() }).nullable(),
  mayOpen: z.boolean(),
});
export type Contribution = z.output<typeof contributionSchema>;

/** One revision of a cell, the latest first. */
export const revisionSchema = z.object({
  revision: z.number().int(),
  categoryOptionId: categoryOptionIdSchema.nullable(),
  content: entrySchema,
  actId: observationActIdSchema,
  actKind: z.enum(["approval", "correction", "computation", "import", "example"]),
  enteredBy: z.string(),
  enteredAt: instantSchema,
  approvedBy: z.string(),
  approvedAt: instantSchema,
  reason: z.string().nullable(),
  restsOn: z.string().nullable(),
  doubtNote: z.string().nullable(),
  isInvented: z.boolean(),
  submissionId: submissionIdSchema.nullable(),
  /** The round whose sheet it came with: the cell in its form. */
  roundId: roundIdSchema.nullable(),
  remark: z.string().nullable(),
  evidence: z.array(z.object({ id: z.string(), name: z.string(), sizeBytes: z.number().int() })),
});
export type Revision = z.output<typeof revisionSchema>;

/** Of a computed number: the tasks, documents, decisions or units that are counted, at most 100 of them. */
export const recordsBehindSchema = z.object({
  kind: z.enum(recordKinds),
  /** As of when the number was counted; null: it waits for its first counting. */
  countedAt: instantSchema.nullable(),
  /** What would be counted at this moment, of how many. */
  countNow: z.number().int(),
  allNow: z.number().int(),
  records: z.array(z.object({ id: z.string(), label: z.string(), on: civilDateSchema, counts: z.boolean() })),
});
export type RecordsBehind = z.output<typeof recordsBehindSchema>;

/** Số được mở: what a number is made of, down to the cell. */
export const openedNumberSchema = z.object({
  unit: namedUnitSchema,
  ancestors: z.array(namedUnitSchema),
  indicator: indicatorRowSchema,
  period: periodSchema,
  structure: z.string(),
  total: totalSchema,
  contributions: z.array(contributionSchema),
  /** Expected and silent, at most 200. */
  missing: z.array(z.object({ unit: namedUnitSchema, dueOn: civilDateSchema.nullable() })),
  missingCount: z.number().int(),
  /** What the unit itself stated. */
  revisions: z.array(revisionSchema),
  /** Of a formula: the formula and the numbers put into it. */
  formula: z
    .object({
      text: z.string(),
      operands: z.array(
        z.object({ code: z.string(), indicatorId: indicatorIdSchema, value: decimalSchema.nullable() }),
      ),
    })
    .nullable(),
  recordsBehind: recordsBehindSchema.nullable(),
  /** Of the whole of a breakdown: its parts. */
  byCategory: z.array(z.object({ id: categoryOptionIdSchema, label: z.string(), total: totalSchema })),
  pending: pendingSchema,
});
export type OpenedNumber = z.output<typeof openedNumberSchema>;

export const totalPlaceSchema = z.object({
  unitId: unitIdSchema,
  indicatorId: indicatorIdSchema,
  periodId: periodIdSchema,
});
