import type { ClaimDraft, ClaimInputs, ClaimKind, Stated, Verdict } from "./claim.ts";

/** A value as numerator over denominator, both exact. */
interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const scaleDigits = 6;
const scaling = 10n ** BigInt(scaleDigits);

/** A printed decimal as an integer of millionths. Printed figures have fewer decimals than that. */
function exact(value: number): bigint {
  if (Number.isSafeInteger(value)) return BigInt(value) * scaling;
  const [whole = "0", fraction = ""] = Math.abs(value).toFixed(scaleDigits).split(".");
  const scaled = BigInt(whole) * scaling + BigInt(fraction.padEnd(scaleDigits, "0"));
  return value < 0 ? -scaled : scaled;
}

/** Slack of an operand that is itself hedged ("ước đạt 15.420 tỷ"): what rests on it is approximate at best. */
export const hedgeSlack = 0.05;

const oneHundred = 100n;

function percentOf(part: bigint, whole: bigint): Fraction | null {
  return whole === 0n ? null : { numerator: part * oneHundred, denominator: whole };
}

function compute(kind: ClaimKind, inputs: ClaimInputs): Fraction | null {
  if (kind === "ratio-times" && "total" in inputs) {
    const base = exact(inputs.total);
    return base === 0n ? null : { numerator: exact(inputs.part), denominator: base };
  }
  if ("total" in inputs) return percentOf(exact(inputs.part), exact(inputs.total));
  if ("parts" in inputs) {
    return { numerator: inputs.parts.map(exact).reduce((sum, part) => sum + part, 0n), denominator: scaling };
  }
  if ("minuend" in inputs)
    return { numerator: exact(inputs.minuend) - exact(inputs.subtrahend), denominator: scaling };
  if ("previous" in inputs) return percentOf(exact(inputs.change), exact(inputs.previous));
  if ("threshold" in inputs) return { numerator: exact(inputs.value), denominator: scaling };
  return kind === "range" ? { numerator: exact(inputs.high), denominator: scaling } : null;
}

function toNumber({ numerator, denominator }: Fraction): number {
  const tenThousandths = (numerator * 100_000n) / denominator;
  return Math.round(Number(tenThousandths) / 10) / 10_000;
}

/** The fraction at `decimals` places, in units of the last place: rounded half up, and cut off. */
function atDecimals(
  { numerator, denominator }: Fraction,
  decimals: number,
): { rounded: bigint; cut: bigint } {
  const [top, bottom] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const scaled = top * 10n ** BigInt(decimals);
  const sign = scaled < 0n ? -1n : 1n;
  const size = scaled * sign;
  return { rounded: sign * ((2n * size + bottom) / (2n * bottom)), cut: sign * (size / bottom) };
}

/** The value that the figures give, at a number of decimals: what the text should have said. */
export function rightValue(draft: Omit<ClaimDraft, "isCertain">): number | null {
  const result = compute(draft.kind, draft.inputs);
  if (result === null) return null;
  return Number(atDecimals(result, draft.stated.decimals).rounded) / 10 ** draft.stated.decimals;
}

/** Whether what was stated is what is computed but for one digit, or two neighbouring ones that changed places. */
function isSlip(draft: Omit<ClaimDraft, "isCertain">): boolean {
  const right = rightValue(draft);
  if (right === null) return false;
  const [one, other] = [right, draft.stated.value].map((each) => each.toFixed(draft.stated.decimals));
  if (one === undefined || one.length !== other?.length || one.length < 4) return false;
  const off = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  const [first, second] = off;
  if (first === undefined || off.length > 2) return false;
  return off.length === 1 || (one[first] === other[second!] && one[second!] === other[first]);
}

/** Whether what was stated comes near what is computed, so that it may well be a slip of these very figures. */
export function isNear(draft: Omit<ClaimDraft, "isCertain">, tolerance = 0.25): boolean {
  const result = compute(draft.kind, draft.inputs);
  if (result === null) return false;
  const computed = toNumber(result);
  // Of a small per cent a slip of some tenths is a large part.
  const room = isPercent(draft) ? Math.min(0.5, 0.5 * Math.abs(computed)) : 0;
  const isClose = Math.abs(computed - draft.stated.value) <= Math.max(tolerance * Math.abs(computed), room);
  return isClose || isSlip(draft);
}

/** Computes a claim anew and judges what was stated. Null when it cannot be computed (a whole of nought). */
export function judge(draft: ClaimDraft): { computed: number; verdict: Verdict } | null {
  const result = compute(draft.kind, draft.inputs);
  if (result === null) return null;
  const computed = toNumber(result);
  if (draft.kind === "at-least")
    return { computed, verdict: computed >= draft.stated.value ? "ok" : "wrong" };
  if (draft.kind === "range" && "low" in draft.inputs) {
    return { computed, verdict: draft.inputs.low <= draft.inputs.high ? "ok" : "wrong" };
  }
  return { computed, verdict: verdictOn(draft, result, computed) };
}

function verdictOn(draft: ClaimDraft, result: Fraction, computed: number): Verdict {
  const { stated, operandSlack } = draft;
  if (stated.hedge !== null) {
    return isTrueWithHedge(stated, computed, operandSlack) ? "approximate-ok" : "wrong";
  }
  const { rounded, cut } = atDecimals(result, stated.decimals);
  const printed = exact(stated.value) / 10n ** BigInt(Math.max(0, scaleDigits - stated.decimals));
  if (printed === rounded) return operandSlack >= hedgeSlack ? "approximate-ok" : "ok";
  const isCut = printed === cut && (stated.decimals > 0 || isPercent(draft));
  if (isCut && operandSlack < hedgeSlack) return "truncated";
  const slack = Math.abs(computed) * operandSlack + 0.5 * 10 ** -stated.decimals * (operandSlack > 0 ? 1 : 0);
  if (operandSlack > 0 && Math.abs(computed - stated.value) <= slack + 1e-9) return "approximate-ok";
  return isCut ? "truncated" : "wrong";
}

function isPercent(draft: Omit<ClaimDraft, "isCertain">): boolean {
  return draft.kind !== "ratio-times" && ("total" in draft.inputs || "previous" in draft.inputs);
}

/** "gần X" takes 0,95 X up to X, "hơn X" X up to one unit of its last digit above; "khoảng X" 5 % to either side. */
function isTrueWithHedge(stated: Stated, computed: number, slack: number): boolean {
  const room = Math.abs(computed) * slack + 1e-9;
  const { value, hedge } = stated;
  if (hedge === "nearly") return computed >= 0.95 * value - room && computed <= value + room;
  if (hedge === "over") return computed >= value - room && computed <= value + lastDigitUnit(stated) + room;
  if (hedge === "under") return computed <= value + room;
  if (hedge === "at-least") return computed >= value - room;
  return Math.abs(computed - value) <= 0.05 * Math.abs(value) + room;
}

/** One unit of the last significant digit: 0,1 for 8,5; 1 for 85; 100 for 500. */
function lastDigitUnit({ value, decimals }: Stated): number {
  if (decimals > 0) return 10 ** -decimals;
  const zeros = /0*$/u.exec(String(value))![0].length;
  return 10 ** (value < 100 ? 0 : zeros);
}
