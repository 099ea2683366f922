import type { FigureText } from "./figure-text.ts";
import { type Quantity, roundToDecimals, scaledValue } from "./quantity.ts";
import type { PartList } from "./read-part-list.ts";
import type { Separator } from "./separators.ts";

/** The ways in which the figures of a list may be its parts, likeliest first. */
export function partChoices(figures: FigureText, list: PartList, same: readonly number[]): number[][] {
  const choices: number[][] = [];
  if (list.text.includes(";")) {
    // "gồm 8 … và 4 …; đã giải quyết 11 …": a list that is whole before the first semicolon ends there.
    const opening = firstSegment(figures, same);
    const items = firstOfItems(figures, same, (each) => each.hasSemicolon);
    choices.push(...(opening.length > 1 ? [opening, items] : [items]));
  }
  choices.push([...same]);
  choices.push(firstOfItems(figures, same, (each) => each.opensItem));
  choices.push(withoutNested(figures, same));
  return choices.filter((choice) => choice.length > 1);
}

/** The shortest opening of a list, of two figures or more, that adds up to the target; null when none does. */
export function openingThatAddsUp(
  quantities: readonly Quantity[],
  members: readonly number[],
  target: number,
): number[] | null {
  let sum = 0;
  for (const [index, at] of members.entries()) {
    sum = roundToDecimals(sum + scaledValue(quantities[at]!), 6);
    if (index > 0 && sum === target) return members.slice(0, index + 1);
  }
  return null;
}

/** Whether anything that stands between two figures of a list has a property. */
function isBetween(
  figures: FigureText,
  from: number,
  to: number,
  has: (separator: Separator) => boolean,
): boolean {
  for (let at = from + 1; at <= to; at++) if (has(figures.separators[at]!)) return true;
  return false;
}

function firstSegment(figures: FigureText, members: readonly number[]): number[] {
  const end = members.findIndex(
    (at, index) => index > 0 && isBetween(figures, members[index - 1]!, at, (each) => each.hasSemicolon),
  );
  return end < 0 ? [...members] : members.slice(0, end);
}

function firstOfItems(
  figures: FigureText,
  members: readonly number[],
  opens: (separator: Separator) => boolean,
): number[] {
  return members.filter((at, index) => index === 0 || isBetween(figures, members[index - 1]!, at, opens));
}

/** Leaves out figures behind a "trong đó" inside an item, up to the next semicolon. */
function withoutNested(figures: FigureText, members: readonly number[]): number[] {
  let isNested = false;
  return members.filter((at, index) => {
    if (index > 0) {
      const previous = members[index - 1]!;
      if (isBetween(figures, previous, at, (each) => each.hasSemicolon)) isNested = false;
      if (isBetween(figures, previous, at, (each) => each.opensParts)) isNested = true;
    }
    return !isNested;
  });
}

export function sumOfParts(quantities: readonly Quantity[], parts: readonly number[]): number {
  return roundToDecimals(
    parts.reduce((sum, at) => sum + scaledValue(quantities[at]!), 0),
    6,
  );
}
