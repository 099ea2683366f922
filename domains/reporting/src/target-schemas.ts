import { civilDateSchema, instantSchema, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { decimalSchema } from "./figure-schemas.ts";
import { clauseIdSchema, documentIdSchema, indicatorIdSchema, targetIdSchema, unitIdSchema } from "./ids.ts";
import { indicatorRowSchema, namedUnitSchema } from "./indicator-schemas.ts";
import { targetComparators, targetSchedules, targetStates } from "./rules/target-shapes.ts";

export const pathPointSchema = z.object({
  dueOn: civilDateSchema,
  value: decimalSchema,
  upperValue: decimalSchema.nullable().default(null),
});
export type PathPoint = z.output<typeof pathPointSchema>;

export const targetShapeSchema = z.object({
  comparator: z.enum(targetComparators),
  schedule: z.enum(targetSchedules).default("whole"),
  /** Null only of a path. */
  value: decimalSchema.nullable().default(null),
  /** Only of "between". */
  upperValue: decimalSchema.nullable().default(null),
  /** Where it stood before; for the share of the way gone. */
  baselineValue: decimalSchema.nullable().default(null),
  path: z.array(pathPointSchema).max(60).default([]),
  fromOn: civilDateSchema,
  /** By when. */
  dueOn: civilDateSchema,
});
export type TargetShape = z.output<typeof targetShapeSchema>;

export const newTargetSchema = targetShapeSchema.extend({
  indicatorId: indicatorIdSchema,
  unitId: unitIdSchema,
  title: textSchema(300).nullable().default(null),
  clauseId: clauseIdSchema.nullable().default(null),
  documentId: documentIdSchema.nullable().default(null),
});
export type NewTarget = z.output<typeof newTargetSchema>;

/** Giao chỉ tiêu xuống: equally, by weight, or one by one. */
export const cascadeSchema = z.discriminatedUnion("by", [
  z.object({ by: z.literal("equally"), unitIds: z.array(unitIdSchema).min(1).max(500) }),
  z.object({
    by: z.literal("weight"),
    parts: z
      .array(z.object({ unitId: unitIdSchema, weight: z.number().int().min(0).max(1_000_000_000) }))
      .min(1)
      .max(500),
  }),
  z.object({
    by: z.literal("one-by-one"),
    parts: z
      .array(
        z.object({
          unitId: unitIdSchema,
          value: decimalSchema,
          upperValue: decimalSchema.nullable().default(null),
        }),
      )
      .min(1)
      .max(500),
  }),
]);
export type Cascade = z.output<typeof cascadeSchema>;

/** How a target stands today, with the arithmetic that says so. */
export const targetStandingSchema = z.object({
  state: z.enum(targetStates),
  /** The rule that decided, in words. */
  because: z.object({ vi: z.string(), en: z.string() }),
  asOf: civilDateSchema,
  /** Today's figure; null when nothing has been reported or nothing may be added. */
  actual: decimalSchema.nullable(),
  actualOn: civilDateSchema.nullable(),
  /** What the path or the even pace asks for by today. */
  expectedByNow: decimalSchema.nullable(),
  /** At the present pace, on the due day. */
  forecast: decimalSchema.nullable(),
  reportedCount: z.number().int(),
  expectedCount: z.number().int(),
});
export type TargetStanding = z.output<typeof targetStandingSchema>;

export const targetRowSchema = targetShapeSchema.extend({
  id: targetIdSchema,
  title: z.string(),
  unit: namedUnitSchema,
  indicator: indicatorRowSchema,
  clauseId: clauseIdSchema.nullable(),
  documentId: documentIdSchema.nullable(),
  restsOnLabel: z.string().nullable(),
  cascadedFromId: targetIdSchema.nullable(),
  cascadedCount: z.number().int(),
  setAt: instantSchema,
  setBy: z.string(),
  isInvented: z.boolean(),
  standing: targetStandingSchema,
});
export type TargetRow = z.output<typeof targetRowSchema>;
