import { cpus, totalmem } from "node:os";

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly node: string;
  readonly postgresql: string;
}

export interface BenchReport {
  readonly name: string;
  /** What was measured, in a sentence. */
  readonly measured: string;
  readonly sizes: Readonly<Record<string, number>>;
  readonly figures: unknown;
  /** Measured in the same run, so that a slow day of the machine shows. */
  readonly baseline: unknown;
  readonly plans?: unknown;
}

/** Prints the one JSON document of a benchmark. */
export function printReport(report: BenchReport, postgresql: string): void {
  const machine: Machine = {
    processor: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    postgresql,
  };
  const measuredOn = new Date().toISOString();
  process.stdout.write(`${JSON.stringify({ ...report, machine, measuredOn }, null, 2)}\n`);
}
