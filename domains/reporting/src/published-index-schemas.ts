import { civilDateSchema, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { decimalSchema } from "./figure-schemas.ts";
import { publishedIndexIdSchema } from "./ids.ts";
import { namedUnitSchema } from "./indicator-schemas.ts";

export const newPublishedIndexSchema = z.object({
  code: textSchema(40),
  name: textSchema(300),
  publisher: textSchema(300),
  scaleFrom: decimalSchema.nullable().default(null),
  scaleTo: decimalSchema.nullable().default(null),
  isHigherBetter: z.boolean().default(true),
});
export type NewPublishedIndex = z.output<typeof newPublishedIndexSchema>;

export const publishedIndexValueSchema = z.object({
  year: z.number().int().min(1990).max(2200),
  value: decimalSchema,
  rank: z.number().int().min(1).nullable().default(null),
  rankedCount: z.number().int().min(1).nullable().default(null),
  /** Years of one method can be compared. */
  methodVersion: textSchema(120),
  sourceTitle: textSchema(500),
  sourceOn: civilDateSchema.nullable().default(null),
  doubtNote: textSchema(1000).nullable().default(null),
  /** False: no line is drawn from the year before, because the method or the number ranked is another. */
  isComparableWithPrevious: z.boolean(),
});
export type PublishedIndexValue = z.output<typeof publishedIndexValueSchema>;

export const publishedIndexSchema = newPublishedIndexSchema.extend({
  id: publishedIndexIdSchema,
  series: z.array(z.object({ unit: namedUnitSchema, values: z.array(publishedIndexValueSchema) })),
});
export type PublishedIndexRow = z.output<typeof publishedIndexSchema>;
