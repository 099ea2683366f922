import { z } from "zod";
import { foundRows } from "./election-words.ts";
import { rowReadingSchema } from "./reading-format.ts";

const text = z.string().normalize("NFC").trim().min(1);

/** Kết luận của ban kiểm phiếu về một tờ: what at least two persons agreed on. */
export const sheetRulingSchema = z
  .object({
    /** The image that R.json names. */
    file: z.string().min(1),
    /** Where one image holds several pages. */
    page: z.number().int().min(1).nullish(),
    /** Rows that the committee read itself; they stand in place of the machine's. */
    rows: z.array(rowReadingSchema).default([]),
    /** What the paper shows beyond its marks: row 1, 2, 8 or 18 to 23 of the table of validity. */
    found: z.enum(foundRows).nullish(),
    /** Whether the ballot is valid, where the table leaves it to the committee or the committee departs from it. */
    valid: z.boolean().nullish(),
    /** No ballot of this count: the same paper scanned twice, another election's, a cover sheet. */
    discarded: z.enum(["duplicate-image", "wrong-election", "not-a-ballot"]).nullish(),
    /** The persons who agreed; two at least, differing. */
    by: z.array(text).min(2),
    reason: text,
    article: z.string().nullish(),
  })
  .refine((ruling) => new Set(ruling.by).size === ruling.by.length, {
    message: "same-person-twice",
    path: ["by"],
  });
export type SheetRuling = z.output<typeof sheetRulingSchema>;

/** U.json: the committee's rulings on the sheets of a reading (`nhiemky-rulings/1`). */
export const rulingsSchema = z.object({
  format: z.literal("nhiemky-rulings/1"),
  election: z.string().min(1),
  rulings: z.array(sheetRulingSchema),
});
export type Rulings = z.output<typeof rulingsSchema>;
