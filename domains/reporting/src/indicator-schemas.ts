import { civilDateSchema, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { decimalSchema } from "./figure-schemas.ts";
import {
  categoryOptionIdSchema,
  categorySetIdSchema,
  clauseIdSchema,
  documentIdSchema,
  indicatorIdSchema,
  unitIdSchema,
} from "./ids.ts";
import { computedSources } from "./rules/computed-sources.ts";
import {
  conditionComparators,
  figureKinds,
  indicatorOrigins,
  splitRules,
  timeOperators,
  treeOperators,
} from "./rules/indicator-rule.ts";
import { periodKinds } from "./rules/period-kinds.ts";

export const namedUnitSchema = z.object({ id: unitIdSchema, name: z.string() });
export type NamedUnit = z.output<typeof namedUnitSchema>;

export const indicatorCodeSchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z][A-Za-z0-9_.-]{0,59}$/, { message: "not-an-indicator-code" });

/** What an indicator means from a day on. */
export const indicatorRuleSchema = z.object({
  name: textSchema(300),
  definition: textSchema(4000).nullable().default(null),
  unitOfMeasure: textSchema(60),
  decimals: z.number().int().min(0).max(6).default(0),
  kind: z.enum(figureKinds),
  timeOperator: z.enum(timeOperators),
  treeOperator: z.enum(treeOperators),
  /** Of "count-meeting". */
  condition: z
    .object({ comparator: z.enum(conditionComparators), value: decimalSchema })
    .nullable()
    .default(null),
  splitRule: z.enum(splitRules),
  /** Of a formula or a ratio: codes of indicators, e.g. "100 * co_so_cung_co / co_so_can_cung_co". */
  formula: textSchema(2000).nullable().default(null),
});
export type IndicatorRuleInput = z.output<typeof indicatorRuleSchema>;

export const newIndicatorSchema = indicatorRuleSchema.extend({
  ownerUnitId: unitIdSchema,
  code: indicatorCodeSchema,
  frequency: z.enum(periodKinds),
  origin: z.enum(indicatorOrigins).default("reported"),
  /** Of a computed one. */
  computedSource: z.enum(computedSources).nullable().default(null),
  categorySetId: categorySetIdSchema.nullable().default(null),
  clauseId: clauseIdSchema.nullable().default(null),
  documentId: documentIdSchema.nullable().default(null),
  /** From when the first definition holds. */
  fromOn: civilDateSchema,
});
export type NewIndicator = z.output<typeof newIndicatorSchema>;

export const newIndicatorVersionSchema = indicatorRuleSchema.extend({ fromOn: civilDateSchema });
export type NewIndicatorVersion = z.output<typeof newIndicatorVersionSchema>;

export const indicatorVersionSchema = indicatorRuleSchema.extend({
  fromOn: civilDateSchema,
  /** First day on which it no longer holds. */
  untilOn: civilDateSchema.nullable(),
});
export type IndicatorVersion = z.output<typeof indicatorVersionSchema>;

export const categorySetSchema = z.object({
  id: categorySetIdSchema,
  code: z.string(),
  name: z.string(),
  isByUnitKind: z.boolean(),
  options: z.array(z.object({ id: categoryOptionIdSchema, label: z.string() })),
});
export type CategorySet = z.output<typeof categorySetSchema>;

export const newCategorySetSchema = z.object({
  code: indicatorCodeSchema,
  name: textSchema(200),
  options: z.array(textSchema(200)).min(2).max(100),
  /**
   * Of a breakdown by kind of unit: the kind that each option stands for, "*" for every other. The ledger fills it in by
   * itself; only such a breakdown goes with a computed indicator.
   */
  unitKinds: z.array(textSchema(60)).nullable().default(null),
});
export type NewCategorySet = z.output<typeof newCategorySetSchema>;

/** An indicator with the definition that holds on the day asked. */
export const indicatorRowSchema = z.object({
  id: indicatorIdSchema,
  code: z.string(),
  ownerUnit: namedUnitSchema,
  frequency: z.enum(periodKinds),
  origin: z.enum(indicatorOrigins),
  computedSource: z.enum(computedSources).nullable(),
  categorySet: categorySetSchema.nullable(),
  clauseId: clauseIdSchema.nullable(),
  documentId: documentIdSchema.nullable(),
  isInvented: z.boolean(),
  version: indicatorVersionSchema,
  versionCount: z.number().int(),
});
export type IndicatorRow = z.output<typeof indicatorRowSchema>;
