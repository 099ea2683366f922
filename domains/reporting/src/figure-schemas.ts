import { z } from "zod";
import { categoryOptionIdSchema, indicatorIdSchema } from "./ids.ts";

/** An exact decimal as text, a point before its decimals: "1234.5". Never a float. */
export const decimalSchema = z
  .string()
  .regex(/^-?\d{1,30}(\.\d{1,6})?$/, { message: "not-a-decimal" })
  .meta({ examples: ["1234.5"] });

/**
 * What a cell says: a figure (zero is one), nil (không phát sinh: nothing of the kind happened), or blank (nothing has
 * been said). Three different things.
 */
export const entries = ["figure", "nil", "blank"] as const;
export type Entry = (typeof entries)[number];

export const entrySchema = z.discriminatedUnion("entry", [
  z.object({ entry: z.literal("figure"), value: decimalSchema }),
  z.object({ entry: z.literal("nil") }),
  z.object({ entry: z.literal("blank") }),
]);
export type CellEntry = z.output<typeof entrySchema>;

/** Where a figure stands within a form or a unit's period. */
export const cellPlaceSchema = z.object({
  indicatorId: indicatorIdSchema,
  /** Null: the whole, of an indicator without a breakdown. */
  categoryOptionId: categoryOptionIdSchema.nullable(),
});
export type CellPlace = z.output<typeof cellPlaceSchema>;
