import { err, ok, type Result } from "@nhiemky/kernel";
import type { FormulaFault } from "./formula-fault.ts";
import {
  type Comparison,
  comparisons,
  type FormulaFunction,
  type FormulaOperator,
  type FormulaTree,
  formulaFunctions,
} from "./formula-tree.ts";

interface Token {
  readonly kind: "number" | "word" | "code" | "sign" | "end";
  readonly text: string;
  readonly at: number;
}

/** Bounds what an evaluation may cost; a person's formula is far below. */
const mostDepth = 40;
const mostTokens = 400;

const pattern =
  /\s*(?:(\d+(?:\.\d{1,6})?)|\[([^\]]{1,60})\]|([A-Za-z][A-Za-z0-9_.]*)|(>=|<=|<>|[-+*/(),<>=]))/y;

function tokensOf(text: string): Result<readonly Token[], FormulaFault> {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.trimEnd().length) {
    const start = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null)
      return fault(
        start + 1,
        `không hiểu “${text.slice(start, start + 12).trim()}”`,
        "this is not understood",
      );
    const [whole, number, code, word, sign] = match;
    const content = number ?? code ?? word ?? sign ?? "";
    const at = start + whole.length - content.length - (code === undefined ? 0 : 1) + 1;
    const kind =
      number !== undefined ? "number" : code !== undefined ? "code" : word !== undefined ? "word" : "sign";
    tokens.push({ kind, text: content, at });
    if (tokens.length > mostTokens) return fault(at, "công thức quá dài", "the formula is too long");
  }
  tokens.push({ kind: "end", text: "", at: text.length + 1 });
  return ok(tokens);
}

function fault(at: number, vi: string, en: string): Result<never, FormulaFault> {
  return err({ at, because: { vi, en } });
}

type Parsed = Result<FormulaTree, FormulaFault>;

/**
 * Reads a formula: numbers with a point, codes of indicators (in brackets when they hold a hyphen), + - * / and
 * parentheses, the functions of formula-tree.ts, comparisons inside if().
 */
export function parseFormula(text: string): Parsed {
  const read = tokensOf(text);
  if (!read.ok) return read;
  const tokens = read.value;
  let position = 0;
  const peek = (): Token => tokens[position]!;
  const take = (): Token => tokens[position++]!;
  const takes = (sign: string): boolean => {
    const isThere = peek().kind === "sign" && peek().text === sign;
    if (isThere) position++;
    return isThere;
  };

  const chain = (next: (depth: number) => Parsed, operators: readonly string[], depth: number): Parsed => {
    let left = next(depth);
    while (left.ok && peek().kind === "sign" && operators.includes(peek().text)) {
      const operator = take();
      const right = next(depth);
      if (!right.ok) return right;
      left = ok({
        kind: "operation",
        operator: operator.text as FormulaOperator,
        left: left.value,
        right: right.value,
        at: operator.at,
      });
    }
    return left;
  };
  const sum = (depth: number): Parsed => chain(product, ["+", "-"], depth);
  const product = (depth: number): Parsed => chain(factor, ["*", "/"], depth);

  const factor = (depth: number): Parsed => {
    const token = take();
    if (depth > mostDepth) return fault(token.at, "lồng quá nhiều cấp", "nested too deeply");
    if (token.kind === "number") return ok({ kind: "number", value: token.text, at: token.at });
    if (token.kind === "code") return ok({ kind: "indicator", code: token.text, at: token.at });
    if (token.kind === "word") {
      return takes("(") ? call(token, depth) : ok({ kind: "indicator", code: token.text, at: token.at });
    }
    if (token.text === "-") {
      const negated = factor(depth + 1);
      if (!negated.ok) return negated;
      const zero: FormulaTree = { kind: "number", value: "0", at: token.at };
      return ok({ kind: "operation", operator: "-", left: zero, right: negated.value, at: token.at });
    }
    if (token.text === "(") {
      const inner = sum(depth + 1);
      if (!inner.ok) return inner;
      return takes(")") ? inner : fault(peek().at, "thiếu dấu “)”", 'a ")" is missing');
    }
    return fault(token.at, "thiếu một số hoặc mã chỉ số", "a number or an indicator's code is missing");
  };

  const call = (name: Token, depth: number): Parsed => {
    const bounds = Object.hasOwn(formulaFunctions, name.text)
      ? formulaFunctions[name.text as FormulaFunction]
      : null;
    if (bounds === null)
      return fault(name.at, `không có hàm “${name.text}”`, `there is no function "${name.text}"`);
    const parts: FormulaTree[] = [];
    do {
      const part = name.text === "if" && parts.length === 0 ? condition(depth + 1) : sum(depth + 1);
      if (!part.ok) return part;
      parts.push(part.value);
    } while (takes(","));
    if (!takes(")")) return fault(peek().at, "thiếu dấu “)”", 'a ")" is missing');
    if (parts.length < bounds[0] || parts.length > bounds[1]) {
      return fault(
        name.at,
        `hàm “${name.text}” nhận sai số lượng giá trị`,
        `"${name.text}" has the wrong number of parts`,
      );
    }
    return ok({ kind: "call", name: name.text as FormulaFunction, parts, at: name.at });
  };

  const condition = (depth: number): Parsed => {
    const left = sum(depth);
    if (!left.ok) return left;
    const operator = take();
    if (!comparisons.includes(operator.text as Comparison)) {
      return fault(
        operator.at,
        "điều kiện của if() cần một phép so sánh",
        "the condition of if() needs a comparison",
      );
    }
    const right = sum(depth);
    if (!right.ok) return right;
    return ok({
      kind: "operation",
      operator: operator.text as Comparison,
      left: left.value,
      right: right.value,
      at: operator.at,
    });
  };

  const whole = sum(0);
  if (!whole.ok) return whole;
  return peek().kind === "end"
    ? whole
    : fault(peek().at, `thừa “${peek().text}”`, `"${peek().text}" is too much`);
}
