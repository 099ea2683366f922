import { civilDateSchema, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { periodIdSchema } from "./ids.ts";
import { periodKinds } from "./rules/period-kinds.ts";

export const periodSchema = z.object({
  id: periodIdSchema,
  kind: z.enum(periodKinds),
  label: z.string(),
  fromOn: civilDateSchema,
  toOn: civilDateSchema,
  /** Ngày chốt số liệu, when it is not the last day. */
  cutoffOn: civilDateSchema.nullable(),
});
export type Period = z.output<typeof periodSchema>;

/** A calendar period by any day in it, or any stretch of days ("window", "term") by its ends. */
export const newPeriodSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.enum(["week", "month", "quarter", "half-year", "nine-months", "year"]),
    on: civilDateSchema,
  }),
  z.object({
    kind: z.enum(["term", "window"]),
    label: textSchema(120),
    fromOn: civilDateSchema,
    toOn: civilDateSchema,
    cutoffOn: civilDateSchema.nullable().default(null),
  }),
]);
export type NewPeriod = z.output<typeof newPeriodSchema>;
