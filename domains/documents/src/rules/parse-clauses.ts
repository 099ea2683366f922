import { type ClauseKind, clauseKinds, type LabelReading, readLabel } from "./clause-label.ts";
import { type DocumentHead, type DocumentTail, readOfficialForm } from "./official-form.ts";
import type { ReadParagraph } from "./read-paragraph.ts";

/** Khoản mục: one clause in reading order; its place in the tree is its depth (0: top). */
export interface ParsedClause {
  readonly kind: ClauseKind;
  /** As printed, without punctuation; "" for what has none. */
  readonly label: string;
  /** The clause's own text; further paragraphs that belong to it follow after "\n". */
  readonly text: string;
  readonly depth: number;
}

export interface ParsedDocument {
  readonly head: DocumentHead;
  readonly clauses: readonly ParsedClause[];
  readonly tail: DocumentTail;
}

interface OpenLevel {
  readonly kind: ClauseKind;
  readonly prefix: string;
  readonly depth: number;
  ordinal: number | null;
}

const rank = new Map(clauseKinds.map((kind, index) => [kind, index]));
/** How many numbers a sequence may jump over and still be believed: misprints and lines that were not read. */
const largestJump = 3;

/**
 * Parts a text into its tree of clauses: Phần, Chương, Mục, Điều, A-, I-, 1., 1.1, 1), a), -, + in whatever mixture a
 * document uses them. A label is believed when it goes on its sequence or opens one; what opens without a label
 * belongs to the clause before it.
 */
export function parseClauses(paragraphs: readonly ReadParagraph[]): ParsedDocument {
  const { head, body, tail } = readOfficialForm(paragraphs);
  const readings = body.map((paragraph) => (paragraph.inTable ? null : readLabel(paragraph.text)));
  const hasOutline = readings.some((reading) => reading !== null && reading.ordinal !== null);
  const clauses: Array<{ -readonly [Key in keyof ParsedClause]: ParsedClause[Key] }> = [];
  const stack: OpenLevel[] = [];

  const open = (kind: ClauseKind, label: string, text: string, level: Omit<OpenLevel, "depth" | "kind">) => {
    const depth = closeUpTo(stack, kind, level.prefix);
    stack.push({ kind, depth, ...level });
    clauses.push({ kind, label, text, depth });
  };

  for (const [index, paragraph] of body.entries()) {
    const reading = readings[index] ?? null;
    const last = clauses.at(-1);
    if (reading !== null && isBelieved(reading, stack) && !isPreambleLine(reading, hasOutline, stack)) {
      open(reading.kind, reading.label, reading.rest, { ordinal: reading.ordinal, prefix: reading.prefix });
    } else if (isHeadingParagraph(paragraph)) {
      open("heading", "", paragraph.text, { ordinal: null, prefix: paragraph.style ?? "" });
    } else if (last === undefined) {
      clauses.push({
        kind: hasOutline ? "preamble" : "paragraph",
        label: "",
        text: paragraph.text,
        depth: 0,
      });
    } else if (!hasOutline && last.kind === "paragraph") {
      clauses.push({ kind: "paragraph", label: "", text: paragraph.text, depth: 0 });
    } else {
      last.text = last.text === "" ? paragraph.text : `${last.text}\n${paragraph.text}`;
    }
  }
  return { head, clauses, tail };
}

/** "- Căn cứ …" lines before the first numbered clause are grounds, not clauses of their own. */
function isPreambleLine(reading: LabelReading, hasOutline: boolean, stack: readonly OpenLevel[]): boolean {
  return hasOutline && reading.ordinal === null && stack.length === 0;
}

function isHeadingParagraph(paragraph: ReadParagraph): boolean {
  return (paragraph.style ?? "").startsWith("heading-") && !paragraph.inTable && paragraph.text.length < 300;
}

function isBelieved(reading: LabelReading, stack: readonly OpenLevel[]): boolean {
  const { kind, ordinal, prefix, isNamed } = reading;
  if (isNamed || ordinal === null) return true;
  const open = stack.findLast((level) => level.kind === kind && level.prefix === prefix);
  if (
    open !== undefined &&
    open.ordinal !== null &&
    ordinal > open.ordinal &&
    ordinal - open.ordinal <= largestJump
  )
    return true;
  if (kind === "subnumber") return ordinal === 1 && isUnderItsPrefix(prefix, stack);
  return ordinal === 1;
}

/** "2.1" opens a sequence only under the clause numbered 2: "1.5 tỷ đồng" at the start of a line does not. */
function isUnderItsPrefix(prefix: string, stack: readonly OpenLevel[]): boolean {
  const last = Number(prefix.split(".").at(-1));
  return stack.some((level) => level.ordinal === last && level.kind !== "dash");
}

/** Closes the levels that a clause of this kind does not stand under; returns its depth. */
function closeUpTo(stack: OpenLevel[], kind: ClauseKind, prefix: string): number {
  const sibling = stack.findLastIndex(
    (level) =>
      level.kind === kind &&
      (kind !== "subnumber" || level.prefix === prefix) &&
      sameHeading(level, kind, prefix),
  );
  if (sibling >= 0) {
    const depth = stack[sibling]?.depth ?? 0;
    stack.length = sibling;
    return depth;
  }
  const own = rank.get(kind) ?? 0;
  if (kind === "subnumber") {
    // 1.1.1 stands under 1.1, which stands under 1.
    const parent = stack.findLastIndex((level) => isPrefixLevel(level, prefix));
    if (parent >= 0) stack.length = parent + 1;
  } else {
    while (stack.length > 0 && (rank.get(stack.at(-1)?.kind ?? "part") ?? 0) >= own) stack.pop();
  }
  return stack.length === 0 ? 0 : (stack.at(-1)?.depth ?? 0) + 1;
}

function sameHeading(level: OpenLevel, kind: ClauseKind, prefix: string): boolean {
  return kind !== "heading" || level.prefix === prefix;
}

function isPrefixLevel(level: OpenLevel, prefix: string): boolean {
  const parts = prefix.split(".");
  if (level.ordinal !== Number(parts.at(-1))) return false;
  return parts.length === 1 ? level.kind !== "subnumber" : level.prefix === parts.slice(0, -1).join(".");
}
