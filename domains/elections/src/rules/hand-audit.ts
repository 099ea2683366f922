import type { BilingualText } from "@nhiemky/kernel";
import type { Ballot, NameMark } from "./ballot.ts";
import type { Counted, Verdict } from "./verdict.ts";

/** Phương pháp: named on the sheet and on the page, so that anybody can look it up and repeat size and draw. */
export const auditMethod: BilingualText = {
  vi: "So từng lá phiếu, mẫu ngẫu nhiên không hoàn lại. Cỡ mẫu tối ưu theo J. Aslam, R. Popa, R. Rivest, “On Estimating the Size and Confidence of a Statistical Audit”, USENIX/ACCURATE EVT 2007. Thứ tự rút: SHA-256 của “hạt giống,mã lá phiếu”, nhỏ nhất trước",
  en: 'Ballot by ballot, a random sample without replacement. Its size is the optimum of J. Aslam, R. Popa, R. Rivest, "On Estimating the Size and Confidence of a Statistical Audit", USENIX/ACCURATE EVT 2007. Drawn by SHA-256 of "seed,ballot", smallest first',
};

/** The condition that the size of a sample meets, in figures. */
export function auditFormula(plan: {
  readonly population: number;
  readonly wrongBallots: number;
  readonly sampleSize: number;
  readonly riskPercent: number;
}): string {
  const { population, wrongBallots, sampleSize, riskPercent } = plan;
  return `C(${population} − ${wrongBallots}, ${sampleSize}) ÷ C(${population}, ${sampleSize}) ≤ ${riskPercent}%`;
}

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
  // Thousands of roundings must not ask for one ballot more than the fraction itself.
  const allowed = risk * (1 + 1e-9);
  let missed = 1;
  for (let drawn = 0; drawn < population; drawn++) {
    if (missed <= allowed) return drawn;
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
  const formula = auditFormula({ population, wrongBallots: wrong, sampleSize, riskPercent });
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

/**
 * Whether what two tellers read agrees with what was counted. Every name must, but on a ballot that the committee ruled
 * on as a whole: there only the names that were told.
 */
export function agreesWithCount(
  { marks: counted, found, ruledValid }: Ballot,
  read: Readonly<Record<string, NameMark>>,
): boolean {
  const isToldWhole = found === null && ruledValid !== false;
  if (isToldWhole && counted.size !== Object.keys(read).length) return false;
  return [...counted].every(([candidate, mark]) => read[candidate] === mark);
}
