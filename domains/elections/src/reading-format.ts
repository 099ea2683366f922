import { z } from "zod";

export const sheetStatuses = ["read", "needs-ruling", "unreadable"] as const;
export type SheetStatus = (typeof sheetStatuses)[number];

/** One name on a page as read: struck, or the two boxes. Null: not of this grammar, or not certain. */
export const rowReadingSchema = z.object({
  candidate: z.string().min(1),
  struck: z.boolean().nullish(),
  agree: z.boolean().nullish(),
  disagree: z.boolean().nullish(),
  score: z.number().nullish(),
});
export type RowReading = z.output<typeof rowReadingSchema>;

/** One page of one ballot as read. Pages of one ballot share `ballot` where the ballot has several pages. */
export const sheetReadingSchema = z.object({
  file: z.string().min(1),
  page: z.number().int().min(1).nullish(),
  /** Joins the pages of one ballot; without it every page is a ballot of its own. */
  ballot: z.string().min(1).nullish(),
  status: z.enum(sheetStatuses),
  reasons: z.array(z.string()).default([]),
  rows: z.array(rowReadingSchema).default([]),
  /** Where the page lies in the image, for pictures on screen; what it holds is the reader's own. */
  placement: z.unknown().optional(),
  /** What the table says of the ballot by its rows; null while a name is not certain. The tally decides anew. */
  validity: z.object({ case: z.string(), valid: z.boolean().nullish() }).nullish(),
});
export type SheetReading = z.output<typeof sheetReadingSchema>;

/** R.json: what a reader of scans hands over (`nhiemky-reading/1`). */
export const readingSchema = z.object({
  format: z.literal("nhiemky-reading/1"),
  election: z.string().min(1),
  /** SHA-256 of what the paper showed of the election; where it is given, it must be that of the election file. */
  electionHash: z.string().nullish(),
  layoutHash: z.string().nullish(),
  sheets: z.array(sheetReadingSchema),
  /** Images of the batch that are no page: bare backs of sheets printed on one side. */
  ignored: z.array(z.object({ file: z.string().min(1), reason: z.string() })).nullish(),
  summary: z.record(z.string(), z.unknown()).nullish(),
});
export type Reading = z.output<typeof readingSchema>;
