/**
 * Folding for search: what a person types without marks finds what was written with them. The fold of a text is
 * lower case, has no tone or vowel mark, writes đ as d, and holds one space where the text has a run of white space.
 * Old and new placement of a tone mark (hoà, hòa) fold alike because both marks fall away.
 */

/** A folded text that remembers where each of its characters came from. */
export interface FoldedText {
  readonly folded: string;
  /**
   * `starts[i]` is the offset (UTF-16 units) in the original of the character that became `folded[i]`;
   * one more entry holds the length of the original, so `starts[end]` closes a range.
   */
  readonly starts: Uint32Array;
}

const combiningMark = /\p{M}/gu;
const whiteSpace = /\s/u;
const known = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    // NFD takes đ no further (it has no decomposition), so it is mapped by hand.
    folded = whiteSpace.test(character)
      ? " "
      : character.toLowerCase().normalize("NFD").replace(combiningMark, "").replaceAll("đ", "d");
    known.set(character, folded);
  }
  return folded;
}

/** Folds a text for comparing and searching. Idempotent. */
export function foldForSearch(text: string): string {
  let result = "";
  let afterSpace = false;
  for (const character of text) {
    const folded = foldCharacter(character);
    if (folded === " ") {
      if (!afterSpace) result += " ";
      afterSpace = true;
    } else if (folded !== "") {
      result += folded;
      afterSpace = false;
    }
  }
  return result;
}

/** Folds a text and keeps the way back, so that a hit can be shown in the original. */
export function foldWithOffsets(text: string): FoldedText {
  const starts: number[] = [];
  let result = "";
  let offset = 0;
  for (const character of text) {
    const folded = foldCharacter(character);
    if (folded !== " " || !result.endsWith(" ")) {
      for (let unit = 0; unit < folded.length; unit++) starts.push(offset);
      result += folded;
    }
    offset += character.length;
  }
  starts.push(text.length);
  return { folded: result, starts: Uint32Array.from(starts) };
}

/** The range of the original that a range of the folded text came from. */
export function originalRange(text: FoldedText, start: number, end: number): { start: number; end: number } {
  return { start: text.starts[start] ?? 0, end: text.starts[Math.max(end, start)] ?? 0 };
}
