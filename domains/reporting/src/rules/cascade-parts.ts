import { formatDecimal, parseDecimal } from "./decimal.ts";

/**
 * Chia chỉ tiêu: a value shared by weights so that the parts make the whole to the last decimal. Cut at the rounded points
 * of a line, as pieces of a split unit's past are; equal weights share equally.
 * @param decimals of the indicator; more when the value itself has more
 * @returns null when all weights are zero
 */
export function shareByWeight(
  value: string,
  weights: readonly number[],
  decimals: number,
): readonly string[] | null {
  const whole = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
  if (whole === 0n) return null;
  const parsed = parseDecimal(value);
  const scale = Math.max(decimals, parsed.scale);
  const units = parsed.units * 10n ** BigInt(scale - parsed.scale);
  const size = units < 0n ? -units : units;
  let gone = 0n;
  let start = 0n;
  return weights.map((weight) => {
    gone += BigInt(weight);
    const end = (2n * size * gone + whole) / (2n * whole);
    const part = end - start;
    start = end;
    return formatDecimal({ units: units < 0n ? -part : part, scale });
  });
}
