/** An expression over indicators, named by their codes. */
export type FormulaTree =
  | { readonly kind: "number"; readonly value: string; readonly at: number }
  | { readonly kind: "indicator"; readonly code: string; readonly at: number }
  | {
      readonly kind: "operation";
      readonly operator: FormulaOperator;
      readonly left: FormulaTree;
      readonly right: FormulaTree;
      readonly at: number;
    }
  | {
      readonly kind: "call";
      readonly name: FormulaFunction;
      readonly parts: readonly FormulaTree[];
      readonly at: number;
    };

export const comparisons = [">=", "<=", ">", "<", "=", "<>"] as const;
export type Comparison = (typeof comparisons)[number];
export type FormulaOperator = "+" | "-" | "*" | "/" | Comparison;

/** How many parts each function takes: if(condition, then, else), min, max and abs, round(value, decimals). */
export const formulaFunctions = {
  if: [3, 3],
  min: [2, 20],
  max: [2, 20],
  abs: [1, 1],
  round: [2, 2],
} as const;
export type FormulaFunction = keyof typeof formulaFunctions;

/** The codes that a formula reads, each once, in the order of their first mention. */
export function codesIn(tree: FormulaTree): readonly string[] {
  const codes = new Set<string>();
  const visit = (node: FormulaTree): void => {
    if (node.kind === "indicator") codes.add(node.code);
    if (node.kind === "operation") [node.left, node.right].forEach(visit);
    if (node.kind === "call") node.parts.forEach(visit);
  };
  visit(tree);
  return [...codes];
}
