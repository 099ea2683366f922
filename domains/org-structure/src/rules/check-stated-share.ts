/** What done / total is in hundredths of a percent, and whether a printed percentage agrees. */
export interface ShareCheck {
  readonly computedHundredths: number | null;
  readonly verdict: "right" | "truncated" | "wrong" | null;
}

/** Rounds half up; a printed value that was merely cut off is told apart from one that is wrong. */
export function checkStatedShare(
  done: number,
  total: number | null,
  statedHundredths: number | null,
): ShareCheck {
  if (total === null || total === 0) return { computedHundredths: null, verdict: null };
  const exact = BigInt(done) * 10_000n;
  const whole = BigInt(total);
  const truncated = Number(exact / whole);
  const computedHundredths = Number((exact * 2n + whole) / (whole * 2n));
  if (statedHundredths === null) return { computedHundredths, verdict: null };
  if (statedHundredths === computedHundredths) return { computedHundredths, verdict: "right" };
  return { computedHundredths, verdict: statedHundredths === truncated ? "truncated" : "wrong" };
}
