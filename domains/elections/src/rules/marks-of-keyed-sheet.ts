import type { KeyedSheet, Marks } from "../counting-schemas.ts";
import { markOfBoxes, markOfStrike } from "./ballot.ts";
import { candidateId } from "./candidate-id.ts";

/** Numbers that stand twice in one column, or are on no list of that length. */
function strayNumbers(numbers: readonly number[], listed: number): readonly number[] {
  return numbers.filter((number, index) => number > listed || numbers.indexOf(number) !== index);
}

/** What a keyed sheet says of every name; or the numbers that cannot be. */
export function marksOfKeyedSheet(
  { marking }: Pick<KeyedSheet, "marking">,
  listed: number,
): { readonly marks: Marks } | { readonly stray: readonly number[] } {
  const columns = marking.mode === "boxes" ? [marking.agree, marking.disagree] : [marking.numbers];
  const stray = columns.flatMap((column) => strayNumbers(column, listed));
  if (stray.length > 0) return { stray };
  const marks: Marks = {};
  for (let number = 1; number <= listed; number++) {
    marks[candidateId(number)] =
      marking.mode === "boxes"
        ? markOfBoxes(marking.agree.includes(number), marking.disagree.includes(number))
        : markOfStrike(marking.numbers.includes(number) === (marking.mode === "struck"));
  }
  return { marks };
}
