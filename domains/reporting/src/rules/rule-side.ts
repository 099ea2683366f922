import type { BilingualText } from "@nhiemky/kernel";
import { addDecimals, multiplyDecimals } from "./decimal.ts";
import type { RuleSide } from "./validation-findings.ts";

interface Term {
  readonly factor: string;
  /** Null: the factor alone. */
  readonly code: string | null;
}

const sign = "(?<sign>[+-])";
const number = "\\d{1,20}(?:\\.\\d{1,6})?";
const code = "[A-Za-z][A-Za-z0-9_.-]*";
const term = new RegExp(
  `^(?:(?<factor>${number})\\s*\\*\\s*(?<multiplied>${code})|(?<code>${code})|(?<number>${number}))`,
);
const leadingSign = new RegExp(`^${sign}\\s*`);
/** Between terms a sign stands between spaces, because codes may hold a hyphen. */
const joiningSign = new RegExp(`^\\s+${sign}\\s+`);

/**
 * Reads one side of a validation rule: terms added or taken away, each a code, a number, or a number times a code:
 * "nam + nu", "2 * ho_so - 5". No division, so that nothing in a check is ever rounded.
 */
export function parseRuleSide(text: string): RuleSide | BilingualText {
  const terms: Term[] = [];
  let rest = text.trim();
  let prefix = leadingSign.exec(rest);
  do {
    rest = rest.slice(prefix?.[0].length ?? 0);
    const found = term.exec(rest);
    if (found?.groups === undefined) return unreadable(text.length - rest.length + 1);
    const { factor, multiplied, code: alone, number: constant } = found.groups;
    const size = factor ?? constant ?? "1";
    terms.push({
      factor: prefix?.groups?.sign === "-" ? `-${size}` : size,
      code: multiplied ?? alone ?? null,
    });
    rest = rest.slice(found[0].length);
    prefix = joiningSign.exec(rest);
  } while (prefix !== null);
  if (rest.trim() !== "") return unreadable(text.length - rest.length + 1);
  return {
    codes: [...new Set(terms.flatMap((one) => one.code ?? []))],
    value: (figure) => sumOf(terms, figure),
  };
}

function sumOf(terms: readonly Term[], figure: (code: string) => string | null): string | null {
  let sum = "0";
  for (const { factor, code: name } of terms) {
    const value = name === null ? "1" : figure(name);
    if (value === null) return null;
    sum = addDecimals(sum, multiplyDecimals(factor, value));
  }
  return sum;
}

function unreadable(at: number): BilingualText {
  return {
    vi: `không đọc được từ ký tự thứ ${at}; viết như “nam + nu” hoặc “2 * ho_so - 5”, có dấu cách quanh dấu cộng, trừ.`,
    en: `unreadable from character ${at}; write it like “nam + nu” or “2 * ho_so - 5”, with spaces around plus and minus.`,
  };
}

/** A side of a rule that was checked when it was defined. */
export function readRuleSide(text: string): RuleSide {
  const side = parseRuleSide(text);
  if (!("codes" in side)) throw new Error(`a stored validation rule cannot be read: ${text}`);
  return side;
}
