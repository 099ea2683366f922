import type { BilingualText } from "@nhiemky/kernel";

/** What is wrong with a formula, and at which character, counted from 1. */
export interface FormulaFault {
  readonly at: number;
  readonly because: BilingualText;
}
