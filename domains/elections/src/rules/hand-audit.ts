import type { BilingualText } from "@nhiemky/kernel";
import type { Counted, Verdict } from "./verdict.ts";

/** Cỡ mẫu kiểm tay, and why. */
export interface AuditPlan {
  readonly population: number;
  /** Votes between the outcome and another, at the closest candidate. */
  readonly margin: number;
  /** Fewest wrongly read ballots that could undo the outcome. */
  readonly wrongBallots: number;
  readonly sampleSize: number;
  readonly arithmetic: BilingualText;
}

/**
 * The smallest simple sample without replacement that shows at least one of the wrong ballots with the confidence
 * asked for: C(N − k, n) ÷ C(N, n) ≤ risk, exact (hypergeometric), nothing assumed of the ballots.
 */
export function sampleSizeFor(population: number, wrongBallots: number, risk: number): number {
  let missed = 1;
  for (let drawn = 0; drawn < population; drawn++) {
    if (missed <= risk) return drawn;
    missed *= Math.max(0, population - wrongBallots - drawn) / (population - drawn);
  }
  return population;
}

/** A wrong ballot moves one vote against the half; between two persons it can move two. */
function closest(
  counted: readonly Counted[],
  verdict: Verdict,
  need: number,
): { readonly margin: number; readonly wrongBallots: number } {
  const elected = new Set(verdict.elected.map(({ candidate }) => candidate));
  const gaps = counted.map(({ candidate, votes }) => {
    const margin = elected.has(candidate)
      ? votes - need + 1
      : votes >= need
        ? Number.POSITIVE_INFINITY
        : need - votes;
    return { margin, wrongBallots: margin };
  });
  const lowestElected = Math.min(...verdict.elected.map(({ votes }) => votes));
  const highestOther = Math.max(
    ...counted
      .filter(({ candidate, votes }) => !elected.has(candidate) && votes >= need)
      .map(({ votes }) => votes),
  );
  if (Number.isFinite(lowestElected) && Number.isFinite(highestOther)) {
    const margin = lowestElected - highestOther;
    gaps.push({ margin, wrongBallots: Math.ceil(margin / 2) });
  }
  return gaps.reduce((least, gap) => (gap.wrongBallots < least.wrongBallots ? gap : least));
}

/** Plans a ballot-comparison audit of a verdict: any difference in the sample calls for a full count by hand. */
export function planAudit(
  counted: readonly Counted[],
  verdict: Verdict,
  need: number,
  population: number,
  riskPercent: number,
): AuditPlan {
  const { margin, wrongBallots } = closest(counted, verdict, need);
  const wrong = Math.max(1, wrongBallots);
  const sampleSize = sampleSizeFor(population, wrong, riskPercent / 100);
  const formula = `C(${population} − ${wrong}, ${sampleSize}) ÷ C(${population}, ${sampleSize}) ≤ ${riskPercent}%`;
  return {
    population,
    margin,
    wrongBallots: wrong,
    sampleSize,
    arithmetic: {
      vi: `Cần ít nhất ${wrong} lá đọc sai mới đổi được kết quả; mẫu ${sampleSize} lá: ${formula}`,
      en: `At least ${wrong} wrongly read ballots could change the outcome; a sample of ${sampleSize}: ${formula}`,
    },
  };
}

/**
 * Rút mẫu: each ballot gets the digest of seed and name; the smallest digests are drawn. Anybody with the seed and
 * the list of ballots draws the same sample.
 * @param digest SHA-256 of a text, in hex
 */
export function drawSample(
  ballotIds: readonly string[],
  seed: string,
  size: number,
  digest: (text: string) => string,
): readonly string[] {
  return ballotIds
    .map((id) => ({ id, ticket: digest(`${seed},${id}`) }))
    .sort((left, right) => (left.ticket < right.ticket ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id);
}
