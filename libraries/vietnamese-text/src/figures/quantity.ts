/** How a writer hedges a figure: gần (a little below), hơn/trên (a little above), khoảng (about), dưới, ít nhất. */
export type Hedge = "nearly" | "over" | "about" | "under" | "at-least";

/** A figure of a text that counts or measures something; dates, numbers of documents and ranks are not among them. */
export interface Quantity {
  /** The digits (or number words), with the second half of a fraction, the per cent sign and the scale word. */
  readonly start: number;
  readonly end: number;
  readonly kind: "count" | "percent" | "points" | "fraction";
  /** The part, for a fraction. Without the scale word: 4.8 in "4,8 tỷ". */
  readonly value: number;
  readonly decimals: number;
  /** The whole, for a fraction; else null. */
  readonly whole: number | null;
  /** 1, or what the scale word multiplies by: 1e9 for tỷ. */
  readonly scale: number;
  /** Counting word behind the figure, "" when there is none. */
  readonly unit: string;
  /** The counting word is one of the usual ones, not merely the next word. */
  readonly hasUsualUnit: boolean;
  /** Offset behind the counting word. */
  readonly unitEnd: number;
  readonly hedge: Hedge | null;
  readonly sentence: number;
  /** Open parentheses around it in its sentence. */
  readonly depth: number;
  /** It tells by how much something rose or fell. */
  readonly isChange: boolean;
}

/** The value with its scale word multiplied in. */
export function scaledValue(quantity: Quantity): number {
  return roundToDecimals(quantity.value * quantity.scale, quantity.scale > 1 ? 2 : 6);
}

/** Rounds away what binary fractions add to a sum of printed decimals. */
export function roundToDecimals(value: number, decimals: number): number {
  if (Number.isInteger(value)) return value;
  return Number(value.toFixed(decimals));
}

/** Whether two quantities may count the same things. */
export function isCount(quantity: Quantity): boolean {
  return quantity.kind === "count" || quantity.kind === "fraction";
}
