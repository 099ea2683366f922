import { textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { categoryOptionIdSchema, formIdSchema, indicatorIdSchema, unitIdSchema } from "./ids.ts";
import { namedUnitSchema } from "./indicator-schemas.ts";
import { indicatorOrigins } from "./rules/indicator-rule.ts";
import { periodKinds } from "./rules/period-kinds.ts";
import { ruleOperators } from "./rules/submission-states.ts";

/** Quy tắc kiểm tra: two expressions over the codes of the form's indicators, and what to say when they do not agree. */
export const validationRuleSchema = z.object({
  /** E.g. "nam + nu". Of "jump": one code. */
  left: textSchema(500),
  operator: z.enum(ruleOperators),
  /** E.g. "tong_so". Of "jump": the greatest change against the same period of the year before, in percent. */
  right: textSchema(500),
  /** An error keeps the sheet from being sent; a warning needs a remark on one of its cells. */
  severity: z.enum(["error", "warning"]),
  message: textSchema(500),
});
export type ValidationRuleInput = z.output<typeof validationRuleSchema>;

/** Biểu mẫu: the indicators asked together. Defined again under its code it becomes the next version. */
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
  rules: z.array(validationRuleSchema).max(100).default([]),
});
export type NewForm = z.output<typeof newFormSchema>;

/** An indicator as a form asks for it, by its definition on the last day of the period. */
export const askedIndicatorSchema = z.object({
  id: indicatorIdSchema,
  code: z.string(),
  name: z.string(),
  definition: z.string().nullable(),
  unitOfMeasure: z.string(),
  decimals: z.number().int(),
  origin: z.enum(indicatorOrigins),
  section: z.string().nullable(),
  isRequired: z.boolean(),
  /** Of its breakdown; empty without one. */
  options: z.array(z.object({ id: categoryOptionIdSchema, label: z.string() })),
});
export type AskedIndicator = z.output<typeof askedIndicatorSchema>;

export const formRowSchema = z.object({
  id: formIdSchema,
  ownerUnit: namedUnitSchema,
  code: z.string(),
  version: z.number().int(),
  /** No later version of this code. */
  isLatest: z.boolean(),
  title: z.string(),
  note: z.string().nullable(),
  frequency: z.enum(periodKinds),
  indicatorCount: z.number().int(),
});
export type FormRow = z.output<typeof formRowSchema>;
