import { z } from "zod";

const millimetres = z.number();

/** A rectangle in millimetres from the upper left corner of the page as printed. */
export const boxSchema = z.object({
  x: millimetres,
  y: millimetres,
  w: millimetres.positive(),
  h: millimetres.positive(),
});

const discSchema = z.object({ x: millimetres, y: millimetres, diameter: millimetres.positive() });

const rowSchema = z.object({
  /** Id of the candidate in the election. */
  candidate: z.string().min(1),
  /** Printed number, 1 for the first name on the ballot. */
  number: z.int().positive(),
  /** Bounds the printed name, diacritics included: what a voter strikes. */
  name: boxSchema,
  /** Clean paper round the row that belongs to it alone; strips never overlap. */
  strip: boxSchema,
  /** Height at which the letters stand, and the height of a small letter above it. */
  baseline: millimetres,
  xHeight: millimetres.positive(),
  /** The two boxes of the agree-disagree grammar: outer edge of the printed frame. */
  agree: boxSchema.optional(),
  disagree: boxSchema.optional(),
});

const textSchema = z.object({
  text: z.string().min(1),
  x: millimetres,
  baseline: millimetres,
  /** Points. */
  size: z.number().positive(),
  face: z.enum(["regular", "bold", "italic"]),
  /** Bounds the printed letters. */
  box: boxSchema,
});

/** A printed rule, its middle line and thickness. */
const ruleSchema = z.object({
  from: z.tuple([millimetres, millimetres]),
  to: z.tuple([millimetres, millimetres]),
  thickness: millimetres.positive(),
});

const pageCodeSchema = z.object({
  /** Upper left corner of the first cell's pitch square. */
  x: millimetres,
  y: millimetres,
  /** Distance from cell to cell, and side of the printed square centred in it. */
  pitch: millimetres.positive(),
  cell: millimetres.positive(),
  columns: z.int().positive(),
  rows: z.int().positive(),
  /** Row by row from the upper left cell; "1" is black. */
  bits: z.string().regex(/^[01]+$/),
});

const pageSchema = z.object({
  page: z.int().positive(),
  rows: z.array(rowSchema).min(1),
  /** Four solid discs: upper left, upper right, lower right, lower left. */
  discs: z.tuple([discSchema, discSchema, discSchema, discSchema]),
  /** A fifth disc, beside the lower left one: tells which way up the page lies. */
  orientation: discSchema,
  code: pageCodeSchema,
  /** Room for the stamp, left white; on the first page only. */
  stamp: boxSchema.nullable(),
  texts: z.array(textSchema),
  rules: z.array(ruleSchema),
});

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Bố cục phiếu: the one geometry that drives printing, reading and the overlay on screen. */
export const ballotLayoutSchema = z.object({
  format: z.literal("nhiemky-ballot-layout/1"),
  election: z.string().min(1),
  title: z.string(),
  heldOn: z.string(),
  grammar: z.enum(["strike-out", "agree-disagree"]),
  seats: z.int().positive(),
  size: z.enum(["standard", "large-print"]),
  /** SHA-256 of what the paper shows of the election, canonical JSON. */
  electionHash: hashSchema,
  /** SHA-256 of this layout without this field and without the codes' bits, canonical JSON. */
  layoutHash: hashSchema,
  page: z.object({ widthMm: millimetres.positive(), heightMm: millimetres.positive() }),
  pages: z.array(pageSchema).min(1),
  /** Groups of candidates whom the print cannot tell apart except by their number. */
  alike: z.array(z.array(z.string())),
});

export type BallotLayout = z.infer<typeof ballotLayoutSchema>;
export type BallotPage = z.infer<typeof pageSchema>;
export type BallotRow = z.infer<typeof rowSchema>;
export type Box = z.infer<typeof boxSchema>;
export type Disc = z.infer<typeof discSchema>;
export type PageCodeCells = z.infer<typeof pageCodeSchema>;
export type PrintedText = z.infer<typeof textSchema>;
export type PrintedRule = z.infer<typeof ruleSchema>;
