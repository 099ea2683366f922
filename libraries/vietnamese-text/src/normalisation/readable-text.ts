import { composeText, plainCharacters } from "./normalise-text.ts";

/** A text in the form the readers work on, with the way back to the text as it was given. */
export interface ReadableText {
  readonly text: string;
  /** Offset in the given text (UTF-16 units) of a character boundary of `text`. */
  originalOffset(offset: number): number;
}

const plain = { plainQuotes: true, plainDashes: true };
const combining = /\p{M}/u;

/** Normalises quotes, dashes, spaces, composition and look-alikes while keeping offsets into the given text. */
export function readableText(given: string): ReadableText {
  if (composeText(given) === given) {
    return { text: plainCharacters(given, plain), originalOffset: (offset) => offset };
  }
  // Compose cluster by cluster: a base with its marks becomes one or more characters that share its offset.
  const starts: number[] = [];
  const pieces: string[] = [];
  let index = 0;
  while (index < given.length) {
    let end = index + (given.codePointAt(index)! > 0xffff ? 2 : 1);
    while (end < given.length && combining.test(given[end]!)) end++;
    const piece = composeText(given.slice(index, end));
    for (let unit = 0; unit < piece.length; unit++) starts.push(index);
    pieces.push(piece);
    index = end;
  }
  starts.push(given.length);
  return {
    text: plainCharacters(pieces.join(""), plain),
    originalOffset: (offset) => starts[offset] ?? given.length,
  };
}
