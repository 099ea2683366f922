import type { Quantity } from "./quantity.ts";

/** What the words between two neighbouring figures do to a list, read once for all lists that run over them. */
export interface Separator {
  readonly hasSemicolon: boolean;
  /** A comma, a semicolon or "và": the next figure may open an item of its own. */
  readonly opensItem: boolean;
  /** "trong đó", "gồm": what follows is part of the item before. */
  readonly opensParts: boolean;
  /** "riêng", "ngoài ra", "đạt": the list is over. */
  readonly endsList: boolean;
}

const item = /[,;]|\svà\s/u;
const parts = /(?:trong đó|gồm)(?![\p{L}])/iu;
const end = /(?:riêng|ngoài ra|đồng thời|bên cạnh đó|so với|trong khi đó|qua đó)(?![\p{L}])/iu;
const reached = /đạt(?![\p{L}])/iu;
const startsWithReached = /^\s?\p{Ll}*\s{0,3}đạt/iu;
const longest = 400;

export function readSeparators(text: string, quantities: readonly Quantity[]): Separator[] {
  return quantities.map((quantity, index) => {
    const from = quantities[index - 1]?.unitEnd ?? quantity.start;
    const words = text.slice(from, Math.min(quantity.start, from + longest));
    return {
      hasSemicolon: words.includes(";"),
      opensItem: item.test(words),
      opensParts: parts.test(words),
      endsList:
        end.test(words) ||
        (quantity.kind !== "count" && reached.test(words) && !startsWithReached.test(words)),
    };
  });
}
