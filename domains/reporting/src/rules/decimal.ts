/** An exact decimal as two integers: `units` over 10 to the power of `scale`. */
export interface ExactDecimal {
  readonly units: bigint;
  readonly scale: number;
}

/** @param text "-1234.50", as decimalSchema admits it */
export function parseDecimal(text: string): ExactDecimal {
  const [whole = "", fraction = ""] = text.split(".");
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** Without zeros at the end of the decimals, a plain "0" for zero: two texts of one number are the same text. */
export function formatDecimal({ units, scale }: ExactDecimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

export function canonicalDecimal(text: string): string {
  return formatDecimal(parseDecimal(text));
}

/** How many decimals a canonical text has. */
export function decimalsOf(text: string): number {
  return text.split(".")[1]?.length ?? 0;
}

/** Both over the same power of ten. */
function aligned(a: ExactDecimal, b: ExactDecimal): { left: bigint; right: bigint; scale: number } {
  const scale = Math.max(a.scale, b.scale);
  return {
    left: a.units * 10n ** BigInt(scale - a.scale),
    right: b.units * 10n ** BigInt(scale - b.scale),
    scale,
  };
}

export function addDecimals(a: string, b: string): string {
  const { left, right, scale } = aligned(parseDecimal(a), parseDecimal(b));
  return formatDecimal({ units: left + right, scale });
}

export function subtractDecimals(a: string, b: string): string {
  const { left, right, scale } = aligned(parseDecimal(a), parseDecimal(b));
  return formatDecimal({ units: left - right, scale });
}

export function multiplyDecimals(a: string, b: string): string {
  const [left, right] = [parseDecimal(a), parseDecimal(b)];
  return formatDecimal({ units: left.units * right.units, scale: left.scale + right.scale });
}

/** Negative, zero or positive, as a is less than, equal to or greater than b. */
export function compareDecimals(a: string, b: string): number {
  const { left, right } = aligned(parseDecimal(a), parseDecimal(b));
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The integer nearest to numerator / denominator; halves away from zero. The denominator is positive. */
export function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const half = (numerator < 0n ? -numerator : numerator) * 2n + denominator;
  const quotient = half / (denominator * 2n);
  return numerator < 0n ? -quotient : quotient;
}

/** a / b rounded half up (away from zero) to some decimals; null when b is zero. */
export function divideDecimals(a: string, b: string, decimals: number): string | null {
  const { left, right } = aligned(parseDecimal(a), parseDecimal(b));
  if (right === 0n) return null;
  const [numerator, denominator] = right < 0n ? [-left, -right] : [left, right];
  return formatDecimal({
    units: roundedQuotient(numerator * 10n ** BigInt(decimals), denominator),
    scale: decimals,
  });
}
