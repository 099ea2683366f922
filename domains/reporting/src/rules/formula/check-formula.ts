import { err, ok, type Result } from "@nhiemky/kernel";
import { evaluateFormula } from "./evaluate-formula.ts";
import type { FormulaFault } from "./formula-fault.ts";
import { codesIn, type FormulaTree } from "./formula-tree.ts";

/** Units of measure with their powers: "người/cuộc" is người 1, cuộc -1; no entry: a plain number. */
type Measure = ReadonlyMap<string, number>;

const plain: Measure = new Map();

/** Words for a plain number. */
const plainWords = new Set([
  "%",
  "phần trăm",
  "điểm phần trăm",
  "lần",
  "tỷ lệ",
  "hệ số",
  "điểm",
  "percent",
  "ratio",
]);

/** @param unitOfMeasure "đảng viên", "%", "người/cuộc" */
function measureOf(unitOfMeasure: string): Measure {
  const powers = new Map<string, number>();
  for (const [index, part] of unitOfMeasure.toLowerCase().normalize("NFC").split("/").entries()) {
    const word = part.trim();
    if (word !== "" && !plainWords.has(word))
      powers.set(word, (powers.get(word) ?? 0) + (index === 0 ? 1 : -1));
  }
  return powers;
}

function combined(left: Measure, right: Measure, sign: 1 | -1): Measure {
  const powers = new Map(left);
  for (const [word, power] of right) {
    const sum = (powers.get(word) ?? 0) + sign * power;
    if (sum === 0) powers.delete(word);
    else powers.set(word, sum);
  }
  return powers;
}

function same(left: Measure, right: Measure): boolean {
  return combined(left, right, -1).size === 0;
}

function words(measure: Measure): string {
  const over = [...measure].filter(([, power]) => power > 0).map(([word]) => word);
  const under = [...measure].filter(([, power]) => power < 0).map(([word]) => word);
  if (measure.size === 0) return "số thuần";
  return [over.join("·") || "1", ...under].join("/");
}

/**
 * Whether a formula makes sense before there is any figure: every code is known, what is added or compared has one unit of
 * measure, nothing is divided by a constant zero, and the result has the unit that the indicator declares.
 * @param unitOf the unit of measure of a code; null when there is no such indicator
 */
export function checkFormula(
  tree: FormulaTree,
  unitOf: (code: string) => string | null,
  declaredUnit: string,
): Result<void, FormulaFault> {
  const measured = measure(tree, unitOf);
  if (!measured.ok) return measured;
  const declared = measureOf(declaredUnit);
  // A number without an indicator in it may be anything.
  if (same(measured.value, declared) || codesIn(tree).length === 0) return ok();
  const [is, says] = [words(measured.value), words(declared)];
  return fault(
    tree,
    `kết quả có đơn vị “${is}” nhưng chỉ số khai “${says}”`,
    `the result is in "${is}", the indicator declares "${says}"`,
  );
}

type Measured = Result<Measure, FormulaFault>;

function fault(tree: FormulaTree, vi: string, en: string): Result<never, FormulaFault> {
  return err({ at: tree.at, because: { vi, en } });
}

function isConstantZero(tree: FormulaTree): boolean {
  if (codesIn(tree).length > 0) return false;
  const value = evaluateFormula(tree, () => null);
  return "value" in value && value.value.over === 0n;
}

function measure(tree: FormulaTree, unitOf: (code: string) => string | null): Measured {
  switch (tree.kind) {
    case "number":
      return ok(plain);
    case "indicator": {
      const unit = unitOf(tree.code);
      if (unit === null)
        return fault(tree, `không có chỉ số “${tree.code}”`, `there is no indicator "${tree.code}"`);
      return ok(measureOf(unit));
    }
    case "operation":
      return measureOperation(tree, unitOf);
    case "call":
      return measureCall(tree, unitOf);
  }
}

function measureOperation(
  tree: Extract<FormulaTree, { kind: "operation" }>,
  unitOf: (code: string) => string | null,
): Measured {
  const left = measure(tree.left, unitOf);
  if (!left.ok) return left;
  const right = measure(tree.right, unitOf);
  if (!right.ok) return right;
  if (tree.operator === "*") return ok(combined(left.value, right.value, 1));
  if (tree.operator === "/") {
    if (isConstantZero(tree.right)) return fault(tree, "chia cho không", "division by zero");
    return ok(combined(left.value, right.value, -1));
  }
  return together(tree, [tree.left, tree.right], [left.value, right.value]);
}

function measureCall(
  tree: Extract<FormulaTree, { kind: "call" }>,
  unitOf: (code: string) => string | null,
): Measured {
  const measures: Measure[] = [];
  for (const part of tree.parts) {
    const measured = measure(part, unitOf);
    if (!measured.ok) return measured;
    measures.push(measured.value);
  }
  if (tree.name === "abs" || tree.name === "round") return ok(measures[0]!);
  const from = tree.name === "if" ? 1 : 0;
  return together(tree, tree.parts.slice(from), measures.slice(from));
}

/** What is added, compared or chosen between has one unit of measure. */
function together(tree: FormulaTree, parts: readonly FormulaTree[], measures: readonly Measure[]): Measured {
  // A constant is in the unit of what it stands beside: "max(0, x)", "x - 5".
  const stated = measures.filter((_, index) => codesIn(parts[index]!).length > 0);
  const [first = plain, ...others] = stated;
  const other = others.find((one) => !same(one, first));
  if (other === undefined) return ok(first);
  return fault(
    tree,
    `cộng hoặc so “${words(first)}” với “${words(other)}”, khác đơn vị`,
    `"${words(first)}" and "${words(other)}" are different units`,
  );
}
