import type { CitedType } from "./reference.ts";

/** A word that names a type of document, and how freely it may name one in running prose. */
interface TypeWord {
  readonly words: string;
  readonly type: CitedType;
  /** True for words of everyday prose (quy định, kế hoạch): in lower case they need a symbol or "số". */
  readonly isEveryday: boolean;
}

const typeWords: readonly TypeWord[] = [
  { words: "thông báo kết luận", type: "TB", isEveryday: true },
  { words: "nghị quyết liên tịch", type: "NQ", isEveryday: false },
  { words: "nghị quyết chuyên đề", type: "NQ", isEveryday: false },
  { words: "nghị quyết", type: "NQ", isEveryday: false },
  { words: "chỉ thị", type: "CT", isEveryday: false },
  { words: "kết luận", type: "KL", isEveryday: true },
  { words: "quyết định", type: "QĐ", isEveryday: true },
  { words: "quy định", type: "QĐi", isEveryday: true },
  { words: "qui định", type: "QĐi", isEveryday: true },
  { words: "quy chế", type: "QC", isEveryday: true },
  { words: "qui chế", type: "QC", isEveryday: true },
  { words: "chương trình hành động", type: "CTr", isEveryday: true },
  { words: "chương trình công tác", type: "CTr", isEveryday: true },
  { words: "chương trình", type: "CTr", isEveryday: true },
  { words: "đề án", type: "ĐA", isEveryday: true },
  { words: "kế hoạch", type: "KH", isEveryday: true },
  { words: "hướng dẫn liên ngành", type: "HD", isEveryday: true },
  { words: "hướng dẫn", type: "HD", isEveryday: true },
  { words: "báo cáo", type: "BC", isEveryday: true },
  { words: "thông báo", type: "TB", isEveryday: true },
  { words: "tờ trình", type: "TTr", isEveryday: false },
  { words: "công văn", type: "CV", isEveryday: false },
  { words: "chiến lược", type: "CL", isEveryday: true },
  { words: "điều lệ", type: "ĐL", isEveryday: true },
  { words: "bộ luật", type: "Luật", isEveryday: true },
  { words: "luật", type: "Luật", isEveryday: true },
  { words: "nghị định", type: "NĐ", isEveryday: false },
  { words: "thông tư liên tịch", type: "TT", isEveryday: false },
  { words: "thông tư", type: "TT", isEveryday: false },
];

/** Abbreviations that stand for the type word when a number follows at once ("NQ 18", "NĐ 30/2020/NĐ-CP"). */
const abbreviations: Readonly<Record<string, CitedType>> = {
  NQ: "NQ",
  CT: "CT",
  KL: "KL",
  QĐ: "QĐ",
  NĐ: "NĐ",
  TT: "TT",
  KH: "KH",
  HD: "HD",
  CTr: "CTr",
  ĐA: "ĐA",
};

const byWords = new Map(typeWords.map((entry) => [entry.words, entry]));
const wordsPattern = typeWords.map((entry) => entry.words.replaceAll(" ", "\\s{1,3}")).join("|");
const abbreviationPattern = Object.keys(abbreviations).join("|");

/** Finds type words: named group `word`, or `short` for an abbreviation before a number or before "số". */
const typeWordPattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<word>${wordsPattern})(?![\\p{L}\\p{N}])` +
    `|(?<![\\p{L}\\p{N}/\\-])(?<short>${abbreviationPattern})(?=\\s?(?:số\\s?)?:?\\s?\\d|\\s?(?:TW|TƯ|Trung ương)\\s?\\d)`,
  "giu",
);

/** A type word met in a text. */
export interface TypeWordFound {
  readonly start: number;
  readonly end: number;
  readonly type: CitedType;
  readonly isEveryday: boolean;
  /** Written with a capital: a name rather than a common noun. */
  readonly isCapital: boolean;
}

export function findTypeWords(text: string): TypeWordFound[] {
  const found: TypeWordFound[] = [];
  for (const match of text.matchAll(typeWordPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const isCapital = /^\p{Lu}/u.test(match[0]);
    const short = match.groups?.short;
    if (short !== undefined) {
      const type = abbreviations[short];
      if (type !== undefined) found.push({ start, end, type, isEveryday: false, isCapital: true });
      continue;
    }
    const entry = byWords.get(match[0].toLowerCase().replace(/\s+/gu, " "));
    if (entry) found.push({ start, end, type: entry.type, isEveryday: entry.isEveryday, isCapital });
  }
  return found;
}

const symbolTypes: Readonly<Record<string, CitedType>> = {
  nq: "NQ",
  nqlt: "NQ",
  ct: "CT",
  kl: "KL",
  qđ: "QĐ",
  qđi: "QĐi",
  qyđ: "QĐi",
  ctr: "CTr",
  ctrhđ: "CTr",
  cthđ: "CTr",
  đa: "ĐA",
  kh: "KH",
  hd: "HD",
  hdlt: "HD",
  bc: "BC",
  tb: "TB",
  tbkl: "TB",
  qc: "QC",
  ttr: "TTr",
  cv: "CV",
  đl: "ĐL",
  nđ: "NĐ",
  tt: "TT",
  ttlt: "TT",
};

/** Letters behind a type's own that say between whom or about what: QCPH of co-operation, KHLT of several bodies. */
const suffix = /(?:lt|ph|ln|phlt|phln|lcq|kl)$/u;

/** The type that a symbol in a number stands for ("NQ" in 39-NQ/TW), or undefined for letters that are no type. */
export function typeOfSymbol(symbol: string): CitedType | undefined {
  const letters = symbol.toLowerCase();
  return symbolTypes[letters] ?? symbolTypes[letters.replace(suffix, "")];
}
