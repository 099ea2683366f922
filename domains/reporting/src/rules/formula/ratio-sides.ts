import { codesIn, type FormulaTree } from "./formula-tree.ts";

/** Numerator and denominator of a ratio, without constant factors: both are printed beside it, 193/226. */
export interface RatioSides {
  readonly numerator: FormulaTree;
  readonly denominator: FormulaTree;
}

function withoutFactor(tree: FormulaTree): FormulaTree {
  if (tree.kind !== "operation" || tree.operator !== "*") return tree;
  if (codesIn(tree.left).length === 0) return withoutFactor(tree.right);
  return codesIn(tree.right).length === 0 ? withoutFactor(tree.left) : tree;
}

/** Of "100 * a / b", "a / b * 100" or "a / b"; null for anything that is not one division. */
export function ratioSides(tree: FormulaTree): RatioSides | null {
  const inner = withoutFactor(tree);
  if (inner.kind !== "operation" || inner.operator !== "/") return null;
  return { numerator: withoutFactor(inner.left), denominator: withoutFactor(inner.right) };
}
