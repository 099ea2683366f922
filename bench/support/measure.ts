/** How long something took over several runs; milliseconds with two decimals. */
export interface Timing {
  readonly runs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly fastestMs: number;
  readonly slowestMs: number;
}

/** Runs `work` some times unmeasured, then measures each of the runs by itself. */
export async function measure(
  work: (run: number) => Promise<unknown>,
  { runs, warmUps }: { readonly runs: number; readonly warmUps: number },
): Promise<Timing> {
  for (let run = 0; run < warmUps; run++) await work(run);
  const samples: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work(warmUps + run);
    samples.push(performance.now() - start);
  }
  return summarise(samples);
}

export function summarise(samples: readonly number[]): Timing {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0) * 100) / 100;
  return {
    runs: sorted.length,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    fastestMs: at(1 / sorted.length),
    slowestMs: at(1),
  };
}
