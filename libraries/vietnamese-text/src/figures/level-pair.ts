import { agree, type FigureText } from "./figure-text.ts";
import type { Quantity } from "./quantity.ts";

/** How far back the levels of a change are looked for. */
export const lookBack = 12;

/** An earlier and a later level between which something changed. */
export interface Levels {
  readonly current: Quantity;
  readonly previous: Quantity;
  /** How the two were found: by words that tie them, by periods that they name, or because they come out. */
  readonly tie: "words" | "periods" | "none";
}

/** Whether a figure can be a level of a change: percents for points, counts of the same thing for a count. */
export function canBeLevel(change: Quantity, each: Quantity): boolean {
  if (each.isChange || each.kind === "points" || each.kind === "fraction") return false;
  if (change.kind === "points") return each.kind === "percent";
  if (change.unit === "lần") return each.kind === "count" && each.unit !== "lần";
  if (each.kind === "percent") return change.kind === "percent";
  return each.unit !== "lần" && (change.kind === "percent" || agree(each, change));
}

/** Whether two figures can be levels of one thing. */
export function areLike(left: Quantity, right: Quantity): boolean {
  return left.kind === right.kind && agree(left, right);
}

/** "19 trên tổng số 24 xã, vượt 4 xã": the whole of a part is no level. */
function isWholeOfRatio(figures: FigureText, quantity: Quantity): boolean {
  const lead = figures.text.slice(Math.max(0, quantity.start - 30), quantity.start);
  return /\d\s(?:\p{L}+\s){0,3}(?:trên|trong)\s(?:tổng\s)?(?:số\s)?$/u.test(lead);
}

/** Figures before a change, in its sentence, that can be its levels, nearest first, by their place. */
export function levelsInSight(figures: FigureText, index: number): number[] {
  const { quantities } = figures;
  const change = quantities[index]!;
  const found: number[] = [];
  for (let at = index - 1; at >= 0 && at >= index - lookBack; at--) {
    const each = quantities[at]!;
    if (each.sentence !== change.sentence) break;
    if (canBeLevel(change, each) && !isWholeOfRatio(figures, each)) found.push(at);
  }
  return found;
}
