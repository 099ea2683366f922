import type { Quantity } from "./quantity.ts";

/** Kinds of arithmetic that a text may claim. "ratio-times" is a part over a total in times, "gấp 1,5 lần". */
export type ClaimKind =
  | "ratio-percent"
  | "share"
  | "ratio-times"
  | "sum"
  | "difference"
  | "growth"
  | "at-least"
  | "range";

/**
 * ok: equals the value rounded half up at the printed decimals. truncated: equals it cut off. approximate-ok: hedged or
 * of rounded operands, and can be true. wrong: none of these.
 */
export type Verdict = "ok" | "truncated" | "wrong" | "approximate-ok";

/** Operands of a claim, as printed; figures of one scale word ("4,8 tỷ") keep their printed size. */
export type ClaimInputs =
  | { readonly part: number; readonly total: number }
  | { readonly parts: readonly number[] }
  | { readonly minuend: number; readonly subtrahend: number }
  | { readonly current: number; readonly previous: number; readonly change: number }
  | { readonly value: number; readonly threshold: number }
  | { readonly low: number; readonly high: number };

/** Một phép tính trong văn bản: what was claimed, what comes out, and the verdict. */
export interface FigureClaim {
  /** Offsets into the text as given, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: ClaimKind;
  readonly inputs: ClaimInputs;
  readonly stated: number;
  /** Rounded to four decimals. */
  readonly computed: number;
  readonly verdict: Verdict;
  /** One Vietnamese sentence: what was read, what was computed, what would be right. */
  readonly message: string;
}

/** A claim as a finder reads it, before it is judged. */
export interface ClaimDraft {
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  readonly inputs: ClaimInputs;
  readonly stated: Stated;
  /** Widest possible error of the operands, as a share of the result; 0 for exact operands. */
  readonly operandSlack: number;
  /** Words for what was stated ("%", "đơn"). */
  readonly unit: string;
  /**
   * Whether the wording alone ties the operands together. Without that the claim only stands when it comes out right:
   * figures that merely stand near each other prove nothing when they do not fit.
   */
  readonly isCertain: boolean;
  /** The part and the whole, for a share: what is left of the whole rests on them. */
  readonly pair?: readonly [part: Quantity, whole: Quantity];
}

export interface Stated {
  readonly value: number;
  readonly decimals: number;
  readonly hedge: "nearly" | "over" | "about" | "under" | "at-least" | null;
}
