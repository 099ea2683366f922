/** The kinds of clause label, from the widest to the narrowest; the order is how they nest when nothing else tells. */
export const clauseKinds = [
  "preamble",
  "annex",
  "part",
  "chapter",
  "section",
  "article",
  "capital",
  "roman",
  "heading",
  "number",
  "subnumber",
  "bracketed-number",
  "letter",
  "dash",
  "plus",
  "paragraph",
] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/** A label at the start of a line, read but not yet believed: "30. 4" may be a date, "V. Lênin" a name. */
export interface LabelReading {
  readonly kind: ClauseKind;
  /** As printed, without its punctuation: "I", "1.1", "a", "Điều 3". */
  readonly label: string;
  /** Place in its own sequence, from 1; null where no sequence can be told (dashes). */
  readonly ordinal: number | null;
  /** What stands before the last component of a sub-number: "1" of "1.2"; "" for the others. */
  readonly prefix: string;
  /** The text after the label. */
  readonly rest: string;
  /** Words name the label itself ("Điều 3"): no need to see the one before it. */
  readonly isNamed: boolean;
}

const letters = "abcdđeghiklmnopqrstuvxy";
const ordinalWords = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/** Value of a Roman number up to 39, the most parts that a document has; null for other letters. */
export function romanValue(text: string): number | null {
  const match = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(text.toUpperCase());
  if (match === null || text === "") return null;
  const units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].indexOf(match[2] ?? "");
  return (match[1] ?? "").length * 10 + units;
}

function ordinalOf(text: string): number | null {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const word = ordinalWords.indexOf(text.toLowerCase());
  return word >= 0 ? word + 1 : romanValue(text);
}

const named: ReadonlyArray<readonly [ClauseKind, RegExp]> = [
  ["annex", /^(phụ lục(?:\s+(?:số\s+)?(?<n>[IVX]+|\d{1,2}))?)(?=\s*[.:–-]|\s*$|\s+\p{Lu})/iu],
  [
    "part",
    /^(phần\s+(?:thứ\s+)?(?<n>[IVX]+|\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))(?![\p{L}\p{N}])/iu,
  ],
  ["chapter", /^(chương\s+(?<n>[IVX]+|\d{1,2}))(?![\p{L}\p{N}])/iu],
  ["section", /^((?:tiểu\s+)?mục\s+(?<n>[IVX]+|\d{1,2}))(?![\p{L}\p{N}])/iu],
  // "Điều 12 Điều lệ Đảng quy định…" is a citation: the article's own number is followed by a stop or stands alone.
  ["article", /^(điều\s+(?<n>\d{1,3})[a-zđ]?)(?=\s*[.:]|\s*$)/iu],
];

/** Reads the label at the start of a line; null when the line opens without one. */
export function readLabel(line: string): LabelReading | null {
  for (const [kind, pattern] of named) {
    const match = pattern.exec(line);
    if (match === null) continue;
    // Capitalised as a heading is; "phần lớn", "mục 3 của…" inside a sentence are not.
    if (line[0] !== line[0]?.toUpperCase()) continue;
    const label = (match[1] ?? "").replace(/\s+/gu, " ").trim();
    const rest = line.slice(match[0].length).replace(/^\s*[.:–-]?\s*/u, "");
    return { kind, label, ordinal: ordinalOf(match.groups?.n ?? "1"), prefix: "", rest, isNamed: true };
  }
  return readOutlineLabel(line);
}

function readOutlineLabel(line: string): LabelReading | null {
  const reading = (kind: ClauseKind, label: string, ordinal: number | null, rest: string, prefix = "") => ({
    kind,
    label,
    ordinal,
    prefix,
    rest: rest.trim(),
    isNamed: false,
  });
  let match = /^(\d{1,2}(?:\.\d{1,2}){1,4})(?:\.|\)|-)?\s+(?=\S)(.*)$/su.exec(line);
  if (match?.[1] !== undefined) {
    const parts = match[1].split(".");
    return reading("subnumber", match[1], Number(parts.at(-1)), match[2] ?? "", parts.slice(0, -1).join("."));
  }
  match = /^(\d{1,3})\s*([.)/]|[-–](?=\s))\s*(?=[^\d\s])(.*)$/su.exec(line);
  if (match?.[1] !== undefined) {
    const kind = match[2] === ")" ? "bracketed-number" : "number";
    return reading(kind, match[1], Number(match[1]), match[3] ?? "");
  }
  match = /^([IVX]{1,6})\s*[-–.)/:]+\s*(?=\S)(.*)$/su.exec(line);
  const roman = match?.[1] === undefined ? null : romanValue(match[1]);
  if (match?.[1] !== undefined && roman !== null) return reading("roman", match[1], roman, match[2] ?? "");
  match = /^([A-HĐ])\s*[-–.)/]\s*(?=\S)(.*)$/su.exec(line);
  if (match?.[1] !== undefined)
    return reading("capital", match[1], letters.indexOf(match[1].toLowerCase()) + 1, match[2] ?? "");
  match = /^([a-zđ])\s*[).]\s*(?=\S)(.*)$/su.exec(line);
  if (match?.[1] !== undefined && letters.includes(match[1]))
    return reading("letter", match[1], letters.indexOf(match[1]) + 1, match[2] ?? "");
  match = /^[-–—•*]\s+(.*)$/su.exec(line);
  if (match !== null) return reading("dash", "-", null, match[1] ?? "");
  match = /^\+\s*(.*)$/su.exec(line);
  return match === null ? null : reading("plus", "+", null, match[1] ?? "");
}
