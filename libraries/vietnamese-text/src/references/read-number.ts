import { matchAt } from "../text/match-at.ts";
import type { CitedType } from "./reference.ts";
import { typeOfSymbol } from "./type-words.ts";

/** A number, with its symbol where one is printed. */
export interface NumberRead {
  readonly start: number;
  readonly end: number;
  readonly number: string;
  readonly symbol: string | null;
  /** The type that the symbol stands for, where it is one we know. */
  readonly symbolType: CitedType | null;
}

const number = String.raw`(?:\d{1,3}\.\d{3}(?=\s?[-/])|\d{1,5}[a-zđ]?)`;
// Letters after the dash or slash: capitals with digits and small letters (TTg, QH14, ĐUK), or T.Ư.
const body = String.raw`(?:T\.\s?[ƯWU](?![\p{L}])|\p{Lu}[\p{L}\p{N}&]{0,14})`;
const bodies = String.raw`${body}(?:\s?[-/]\s?${body}){0,3}`;
const letters = "[A-ZĐ][A-Za-zĐđ]{0,6}";
const separator = String.raw`\s{0,2}[-/]{1,2}\s{0,2}`;

const withYear = `${number}${separator}(?<year>(?:19|20)\\d{2})${separator}(?<yearBodies>${bodies})`;
const withType = `${number}(?:${separator}|\\s{0,2})(?<type>${letters})${separator}(?<bodies>${bodies})`;
const typeOnly = `${number}${separator}(?<onlyType>${letters})(?![\\p{L}\\p{N}]|${separator}\\p{Lu})`;
const full = new RegExp(`(?=(?<number>${number}))(?:${withYear}|${withType}|${typeOnly})`, "uy");
const bareNumber = /\d{1,4}[a-zđ]?(?![\p{L}\p{N}%]|[.,/-]\d|\s?[/%])/uy;

/** The same pattern anywhere, for symbols that stand without a type word. */
const anywhere = new RegExp(
  `(?<![\\p{L}\\p{N}.,/\\-])(?:[sS]ố\\s{0,2}:?\\s{0,2})?(?=\\d)(?=${number}\\s{0,2}(?:[A-ZĐ]|[-/]{1,2}\\s{0,2}(?:\\p{Lu}|(?:19|20)\\d\\d)))`,
  "gu",
);

/** Reads a number with its symbol at an offset: "39-NQ/TW", "42 / NQ - HĐND", "30/2020/NĐ-CP", "36/2018/QH14". */
export function readSymbolAt(text: string, offset: number): NumberRead | null {
  const match = matchAt(full, text, offset);
  if (match === null) return null;
  const groups = match.groups!;
  const letters = groups.type ?? groups.onlyType ?? groups.yearBodies?.split(/\s{0,9}[-/]\s{0,9}/u)[0];
  const symbolType = (letters && typeOfSymbol(letters)) || null;
  const isLaw = groups.yearBodies?.startsWith("QH") === true;
  // Without a year, letters that are no type of document make no symbol ("5-Thông tin", "3/Ban").
  if (symbolType === null && !isLaw && groups.year === undefined) {
    return readOfficeSymbolAt(text, offset);
  }
  return {
    start: offset,
    end: offset + match[0].length,
    number: groups.number!,
    symbol: match[0].replace(/\s+(?=[-/])|(?<=[-/])\s+/gu, "").replace(/\s+/gu, "-"),
    symbolType: isLaw ? "Luật" : symbolType,
  };
}

const officeSymbol =
  /(?<number>\d{1,5}[a-z]?)\s?[-/]\s?\p{Lu}[\p{Lu}\p{N}&]{1,14}(?:\s?[-/]\s?\p{Lu}[\p{Lu}\p{N}]{0,14}){0,2}(?![\p{L}])/uy;

/** A number with the symbol of an office only, as official dispatches have: "1234/UBND-NC", "06/CP". */
function readOfficeSymbolAt(text: string, offset: number): NumberRead | null {
  const match = matchAt(officeSymbol, text, offset);
  if (match === null) return null;
  const symbol = match[0].replace(/\s+/gu, "");
  return {
    start: offset,
    end: offset + match[0].length,
    number: match.groups!.number!,
    symbol,
    symbolType: null,
  };
}

/** Reads a number without symbol at an offset: "39" in "Nghị quyết số 39". Not a date, a decimal or a share. */
export function readBareNumberAt(text: string, offset: number): NumberRead | null {
  const match = matchAt(bareNumber, text, offset);
  if (match === null) return null;
  return { start: offset, end: offset + match[0].length, number: match[0], symbol: null, symbolType: null };
}

/** Offsets at which a symbol stands ("số" before it included), in order. */
export function findSymbolStarts(text: string): Array<{ start: number; numberAt: number }> {
  return [...text.matchAll(anywhere)].map((match) => ({
    start: match.index,
    numberAt: match.index + match[0].length,
  }));
}
