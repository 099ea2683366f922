import type { BilingualText } from "@nhiemky/kernel";
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from "./decimal.ts";
import type { EntryLetter } from "./entry-letter.ts";
import { writeVietnamese } from "./entry-text.ts";
import type { RuleOperator } from "./submission-states.ts";

/** A cell of a sheet as the checks see it. */
export interface CheckedCell {
  /** Of its indicator. */
  readonly code: string;
  readonly name: string;
  readonly entry: EntryLetter;
  readonly value: string | null;
  readonly remark: string | null;
  /** Typed by the unit, not known beforehand. */
  readonly isAsked: boolean;
  readonly isRequired: boolean;
  /** The figure of the same period of the year before; null when there was none. */
  readonly yearBefore: string | null;
}

/** One side of a rule, read: the codes in it, and its value with theirs; null when it cannot be computed. */
export interface RuleSide {
  readonly codes: readonly string[];
  readonly value: (figure: (code: string) => string | null) => string | null;
}

export interface CheckedRule {
  readonly left: RuleSide;
  readonly operator: RuleOperator;
  readonly right: RuleSide;
  readonly severity: "error" | "warning";
  readonly message: string;
}

export interface FoundFault {
  readonly kind: "missing" | "rule";
  readonly severity: "error" | "warning";
  readonly message: BilingualText;
  readonly codes: readonly string[];
  readonly isExplained: boolean;
}

/** Everything that keeps a sheet from being sent, or asks for a remark. */
export function findFaults(
  cells: readonly CheckedCell[],
  rules: readonly CheckedRule[],
): readonly FoundFault[] {
  const byCode = Map.groupBy(cells, (cell) => cell.code);
  return [...missingCells(byCode), ...rules.flatMap((rule) => brokenRule(rule, byCode) ?? [])];
}

type CellsByCode = ReadonlyMap<string, readonly CheckedCell[]>;

function missingCells(byCode: CellsByCode): readonly FoundFault[] {
  return [...byCode.values()].flatMap((cells) => {
    const empty = cells.filter((cell) => cell.isRequired && cell.isAsked && cell.entry === "b");
    const [first] = empty;
    if (first === undefined) return [];
    const { code, name } = first;
    const message = {
      vi: `${name}: chưa có số. Ghi số, kể cả 0, hoặc chọn “không phát sinh”.`,
      en: `${name}: no figure yet. Write one, 0 included, or choose “nothing occurred”.`,
    };
    return [{ kind: "missing", severity: "error", message, codes: [code], isExplained: false } as const];
  });
}

/** The figure of an indicator: the sum of its parts, nothing of the kind counting as 0; null while a part is blank. */
function figureOf(cells: readonly CheckedCell[]): string | null {
  if (cells.length === 0 || cells.some((cell) => cell.entry === "b")) return null;
  return cells.reduce((sum, cell) => addDecimals(sum, cell.value ?? "0"), "0");
}

function negated(value: string): string {
  return multiplyDecimals(value, "-1");
}

function brokenRule(rule: CheckedRule, byCode: CellsByCode): FoundFault | null {
  const codes = [...new Set([...rule.left.codes, ...rule.right.codes])];
  const involved = codes.flatMap((code) => byCode.get(code) ?? []);
  const figure = (code: string) => figureOf(byCode.get(code) ?? []);
  const arithmetic = arithmeticOf(rule, byCode, figure);
  if (arithmetic === null) return null;
  return {
    kind: "rule",
    severity: rule.severity,
    message: { vi: `${rule.message}${arithmetic.vi}`, en: `${rule.message}${arithmetic.en}` },
    codes,
    isExplained: rule.severity === "warning" && involved.some((cell) => cell.remark !== null),
  };
}

const holds: Readonly<Record<string, (difference: number) => boolean>> = {
  "=": (difference) => difference === 0,
  "!=": (difference) => difference !== 0,
  ">": (difference) => difference > 0,
  ">=": (difference) => difference >= 0,
  "<": (difference) => difference < 0,
  "<=": (difference) => difference <= 0,
};

const nothing = { vi: "", en: "" };

/** How a rule is broken, in figures; null when it holds, or when what it needs has not been filled in. */
function arithmeticOf(
  rule: CheckedRule,
  byCode: CellsByCode,
  figure: (code: string) => string | null,
): BilingualText | null {
  const { operator } = rule;
  if (operator === "both-or-neither" || operator === "at-most-one") {
    const [left, right] = [rule.left, rule.right].map((side) => isFilled(side, byCode));
    const isBroken = operator === "both-or-neither" ? left !== right : left && right;
    return isBroken ? nothing : null;
  }
  if (operator === "jump") return jumpOf(rule, byCode, figure);
  const [left, right] = [rule.left.value(figure), rule.right.value(figure)];
  if (left === null || right === null || holds[operator]?.(compareDecimals(left, right))) return null;
  const sides = `${writeVietnamese(left)}, ${writeVietnamese(right)}`;
  return { vi: ` (hai vế: ${sides})`, en: ` (the two sides: ${sides})` };
}

/** Whether anything has happened on a side: a figure other than 0. */
function isFilled(side: RuleSide, byCode: CellsByCode): boolean {
  return side.codes.some((code) =>
    byCode.get(code)?.some((cell) => cell.value !== null && compareDecimals(cell.value, "0") !== 0),
  );
}

function jumpOf(
  rule: CheckedRule,
  byCode: CellsByCode,
  figure: (code: string) => string | null,
): BilingualText | null {
  const now = rule.left.value(figure);
  const before = rule.left.value((code) => {
    const cells = byCode.get(code) ?? [];
    return cells.some((cell) => cell.yearBefore === null)
      ? null
      : figureOf(cells.map((cell) => ({ ...cell, entry: "f", value: cell.yearBefore })));
  });
  const most = rule.right.value(figure);
  if (now === null || before === null || most === null) return null;
  const change = subtractDecimals(now, before);
  const size = change.startsWith("-") ? negated(change) : change;
  const base = before.startsWith("-") ? negated(before) : before;
  // |now − before| × 100 > most × |before|: no division, so nothing is rounded; from 0 every change is a jump.
  if (compareDecimals(multiplyDecimals(size, "100"), multiplyDecimals(most, base)) <= 0) return null;
  const percent = divideDecimals(multiplyDecimals(change, "100"), base, 1);
  const [from, to] = [writeVietnamese(before), writeVietnamese(now)];
  const share = percent === null ? "" : `, ${writeVietnamese(percent)}%`;
  return {
    vi: ` (cùng kỳ năm trước ${from}, nay ${to}${share})`,
    en: ` (${from} in the same period last year, ${to} now${share})`,
  };
}
