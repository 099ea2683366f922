import { unifyTonePlacement } from "../folding/tone-placement.ts";

/** The 29 Vietnamese letters with f, j, w, z at their Latin places (CLDR collation `vi`). */
const alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
/** Rising ASCII codes for the letters, so that plain code-unit and C-collation comparison order alike. */
const codes = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg";
const letterCode = new Map([...alphabet].map((letter, index) => [letter, codes[index]!]));

/** Tone order of CLDR `vi`: level, grave, hook, tilde, acute, dot. */
const toneDigit = new Map([
  ["\u0300", "1"],
  ["\u0309", "2"],
  ["\u0303", "3"],
  ["\u0301", "4"],
  ["\u0323", "5"],
]);
const toneMark = /[\u0300\u0309\u0303\u0301\u0323]/gu;
const anyMark = /\p{M}/gu;
const wordCharacter = /[\p{L}\p{N}]/u;

function codeOfLetter(letter: string): string {
  const code = letterCode.get(letter);
  if (code !== undefined) return code;
  if (/^[0-9]$/.test(letter)) return letter;
  const plain = letter.normalize("NFD").replace(anyMark, "");
  if (plain !== letter && plain !== "") return [...plain].map(codeOfLetter).join("");
  // Letters of other alphabets stand behind z, in Unicode order.
  return `z${letter.codePointAt(0)!.toString(16).padStart(6, "0")}`;
}

/** The two levels on which a Vietnamese text is ordered: letters of the whole text first, then its tones. */
export interface CollationLevels {
  readonly letters: string;
  readonly tones: string;
}

/** Collation levels of a text as ASCII strings; words are joined by "-", which stands before every letter and digit. */
export function collationLevels(text: string): CollationLevels {
  let letters = "";
  let tones = "";
  let pendingGap = false;
  for (const character of unifyTonePlacement(text.normalize("NFC").toLowerCase())) {
    if (!wordCharacter.test(character)) {
      pendingGap = letters !== "" && (pendingGap || !anyMark.test(character));
      anyMark.lastIndex = 0;
      continue;
    }
    if (pendingGap) letters += "-";
    pendingGap = false;
    const decomposed = character.normalize("NFD");
    const tone = decomposed.match(toneMark)?.[0];
    letters += codeOfLetter(decomposed.replace(toneMark, "").normalize("NFC"));
    tones += (tone && toneDigit.get(tone)) ?? "0";
  }
  return { letters, tones };
}

/**
 * A plain ASCII string that orders texts by the Vietnamese alphabet, then by tone: alike under JavaScript's `<`,
 * under `COLLATE "C"` in PostgreSQL and in the browser. Case, punctuation and tone placement do not count.
 */
export function vietnameseSortKey(text: string): string {
  const { letters, tones } = collationLevels(text);
  return `${letters} ${tones}`;
}
