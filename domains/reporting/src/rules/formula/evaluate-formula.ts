import { formatDecimal, parseDecimal, roundedQuotient } from "../decimal.ts";
import type { FormulaTree } from "./formula-tree.ts";

/** An exact fraction; the denominator is positive. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** Why a formula has no value: a figure that it reads is not there, or its divisor is zero. */
export type NoValue =
  | { readonly because: "missing"; readonly code: string }
  | { readonly because: "divided-by-zero" };

export type FormulaValue = { readonly value: Fraction } | { readonly none: NoValue };

const isNone = (value: FormulaValue): value is { readonly none: NoValue } => "none" in value;

function fraction(over: bigint, under: bigint): FormulaValue {
  return { value: under < 0n ? { over: -over, under: -under } : { over, under } };
}

function fractionOf(decimal: string): Fraction {
  const { units, scale } = parseDecimal(decimal);
  return { over: units, under: 10n ** BigInt(scale) };
}

/**
 * Works a formula out, exactly. What is missing stays missing: a sum with an unknown part is unknown.
 * @param figureOf the figure of a code as a decimal; null when there is none
 */
export function evaluateFormula(tree: FormulaTree, figureOf: (code: string) => string | null): FormulaValue {
  switch (tree.kind) {
    case "number":
      return { value: fractionOf(tree.value) };
    case "indicator": {
      const figure = figureOf(tree.code);
      return figure === null
        ? { none: { because: "missing", code: tree.code } }
        : { value: fractionOf(figure) };
    }
    case "operation":
      return operate(tree, evaluateFormula(tree.left, figureOf), evaluateFormula(tree.right, figureOf));
    case "call":
      return call(tree, figureOf);
  }
}

function operate(
  tree: Extract<FormulaTree, { kind: "operation" }>,
  left: FormulaValue,
  right: FormulaValue,
): FormulaValue {
  if (isNone(left)) return left;
  if (isNone(right)) return right;
  const [a, b] = [left.value, right.value];
  switch (tree.operator) {
    case "+":
      return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
    case "-":
      return fraction(a.over * b.under - b.over * a.under, a.under * b.under);
    case "*":
      return fraction(a.over * b.over, a.under * b.under);
    case "/":
      return b.over === 0n
        ? { none: { because: "divided-by-zero" } }
        : fraction(a.over * b.under, a.under * b.over);
    default:
      return fraction(holds(tree.operator, compareFractions(a, b)) ? 1n : 0n, 1n);
  }
}

export function compareFractions(a: Fraction, b: Fraction): number {
  const [left, right] = [a.over * b.under, b.over * a.under];
  return left < right ? -1 : left > right ? 1 : 0;
}

function holds(operator: string, order: number): boolean {
  if (operator === "=") return order === 0;
  if (operator === "<>") return order !== 0;
  return operator.startsWith(">")
    ? order > 0 || (operator === ">=" && order === 0)
    : order < 0 || (operator === "<=" && order === 0);
}

function call(
  tree: Extract<FormulaTree, { kind: "call" }>,
  figureOf: (code: string) => string | null,
): FormulaValue {
  if (tree.name === "if") {
    const condition = evaluateFormula(tree.parts[0]!, figureOf);
    if (isNone(condition)) return condition;
    return evaluateFormula(condition.value.over === 1n ? tree.parts[1]! : tree.parts[2]!, figureOf);
  }
  const values: Fraction[] = [];
  for (const part of tree.parts) {
    const value = evaluateFormula(part, figureOf);
    if (isNone(value)) return value;
    values.push(value.value);
  }
  const [first, second] = values as [Fraction, Fraction];
  switch (tree.name) {
    case "abs":
      return { value: { over: first.over < 0n ? -first.over : first.over, under: first.under } };
    case "round":
      return { value: fractionOf(printFraction(first, Number(second.over / second.under))) };
    case "min":
      return { value: values.reduce((least, one) => (compareFractions(one, least) < 0 ? one : least)) };
    case "max":
      return { value: values.reduce((most, one) => (compareFractions(one, most) > 0 ? one : most)) };
  }
}

/** A fraction as a decimal, halves away from zero: the only place where a value is rounded. */
export function printFraction({ over, under }: Fraction, decimals: number): string {
  const scale = Math.min(6, Math.max(0, decimals));
  return formatDecimal({ units: roundedQuotient(over * 10n ** BigInt(scale), under), scale });
}
