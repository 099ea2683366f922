import { foldForSearch } from "../folding/fold-for-search.ts";
import { normaliseText } from "../normalisation/normalise-text.ts";
import { documentTypes } from "./document-types.ts";

/** Số, ký hiệu văn bản: a reference number taken apart. */
export interface ReferenceNumber {
  /** As printed, leading zeros kept: "05". */
  readonly number: string;
  /** Year inside the number of a normative State document: "2020" in 30/2020/NĐ-CP. */
  readonly year: string | null;
  /** Symbol of the type in its usual spelling: "NQ", "CTr". */
  readonly symbolType: string | null;
  /** Symbol of the issuing body in its usual spelling: "TW" for TƯ and T.Ư. */
  readonly issuerSymbol: string | null;
  /** The number in its usual spelling: Party "39-NQ/TW", State "42/NQ-HĐND", "30/2020/NĐ-CP". */
  readonly canonical: string;
}

const typeSymbols = new Map<string, string>();
const typeNames: Array<readonly [folded: string, symbol: string]> = [];
for (const type of documentTypes) {
  const usual = type.partySymbols[0] ?? type.stateSymbols[0] ?? type.code;
  if (type.code !== "Luật") {
    for (const symbol of [...type.partySymbols, ...type.stateSymbols]) {
      const key = foldForSearch(symbol);
      if (!typeSymbols.has(key)) typeSymbols.set(key, symbol === "Ctr" || symbol === "CTR" ? "CTr" : symbol);
    }
  }
  typeNames.push([foldForSearch(type.name), type.code === "Luật" ? "" : usual]);
}
typeNames.push(["chuong trinh hanh dong", "CTr"], ["thong bao ket luan", "TB"], ["bo luat", ""]);
typeNames.sort((left, right) => right[0].length - left[0].length);

const partyIssuer = /(?:TW|TU|HU|QU|^ĐU.*|ĐUK.*|^CB.*|^ĐH.*|^Đ[TĐ]N)$/u;
const numberToken = /^\d{1,6}[a-z]?$/u;

/**
 * Reads one reference number in any spelling: "39-NQ/TW", "39 - NQ/TƯ", "39/NQ-TW", "NQ 39", "39 nq tw",
 * "Nghị quyết số 39", "30/2020/NĐ-CP", "136/2025/QH15". Null when there is no number in it, or more than a number.
 */
export function parseReferenceNumber(text: string): ReferenceNumber | null {
  const plain = normaliseText(text, { plainDashes: true, plainQuotes: true }).trim();
  if (plain.length === 0 || plain.length > 120) return null;
  const named = typeNames.find(([name]) => startsWithWord(foldForSearch(plain), name));
  const rest = named ? plain.split(/\s+/u).slice(named[0].split(" ").length).join(" ") : plain;
  const tokens = rest
    .replace(/^số\s*:?/iu, "")
    .replace(/T\s*\.\s*([ƯWU])(?![\p{L}])/giu, "T$1")
    .split(/[\s/\-:,]+/u)
    .filter((token) => token !== "" && !/^số$/iu.test(token));
  return assemble(tokens, named?.[1] ?? null);
}

function startsWithWord(folded: string, name: string): boolean {
  return folded.startsWith(name) && /^(?:$|[^a-z])/u.test(folded.slice(name.length));
}

function assemble(tokens: readonly string[], namedSymbol: string | null): ReferenceNumber | null {
  let number: string | null = null;
  let year: string | null = null;
  let symbolType: string | null = null;
  const issuer: string[] = [];
  for (const token of tokens) {
    const symbol = typeSymbols.get(foldForSearch(token));
    if (number === null && numberToken.test(token)) number = token;
    else if (number !== null && year === null && issuer.length === 0 && /^(?:19|20)\d\d$/u.test(token))
      year = token;
    else if (symbolType === null && issuer.length === 0 && symbol !== undefined) symbolType = symbol;
    else if (/^[\p{L}\p{N}.&]{1,15}$/u.test(token) && number !== null) issuer.push(token);
    else return null;
  }
  if (number === null || issuer.length > 3 || issuer.some((part) => /^\d+$/u.test(part))) return null;
  if (symbolType === null && namedSymbol) symbolType = namedSymbol;
  const issuerSymbol = issuer.length > 0 ? canonicalIssuerSymbol(issuer.join("-")) : null;
  return {
    number,
    year,
    symbolType,
    issuerSymbol,
    canonical: canonicalSpelling({ number, year, symbolType, issuerSymbol }),
  };
}

/** The usual spelling of an issuer's symbol: capitals, TW for TƯ, T.Ư and Tw. */
export function canonicalIssuerSymbol(symbol: string): string {
  return symbol.toUpperCase().replaceAll(".", "").replace(/TƯ$/u, "TW");
}

function canonicalSpelling(parts: Omit<ReferenceNumber, "canonical">): string {
  const { number, year, symbolType, issuerSymbol } = parts;
  if (year !== null)
    return [number, year, [symbolType, issuerSymbol].filter(Boolean).join("-")].filter(Boolean).join("/");
  if (symbolType === null) return issuerSymbol === null ? number : `${number}/${issuerSymbol}`;
  if (issuerSymbol === null) return `${number}-${symbolType}`;
  return isPartyIssuerSymbol(issuerSymbol)
    ? `${number}-${symbolType}/${issuerSymbol}`
    : `${number}/${symbolType}-${issuerSymbol}`;
}

/** Whether a body with this symbol writes Party numbers (hyphen before the type, slash before the issuer). */
export function isPartyIssuerSymbol(issuerSymbol: string): boolean {
  return partyIssuer.test(issuerSymbol);
}

/**
 * The key by which two spellings of one number meet in search: folded parts without leading zeros, joined by
 * spaces: "39 nq tw" for "39-NQ/TW", "39 - NQ/TƯ" and "39/NQ-T.Ư"; QĐi and QyĐ give "qd". Null when nothing is read.
 */
export function canonicalSymbolKey(text: string): string | null {
  const read = parseReferenceNumber(text);
  if (read === null) return null;
  const type = read.symbolType && foldForSearch(read.symbolType).replace(/^q(?:di|yd)$/u, "qd");
  const issuer = read.issuerSymbol && foldForSearch(read.issuerSymbol).replaceAll("-", " ");
  return [read.number.replace(/^0+(?=\d)/u, ""), read.year, type, issuer].filter(Boolean).join(" ");
}
