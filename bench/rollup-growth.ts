import { loadavg } from "node:os";
import { systemClock } from "@nhiemky/kernel";
import { rebuildTotals } from "@nhiemky/reporting";
import { sql } from "kysely";
import { onEmptyDatabase } from "./support/bench-database.ts";
import { printReport } from "./support/report.ts";
import { figureSizes, fillFigures } from "./support/rollup/fill-figures.ts";
import { measureOneForm } from "./support/rollup/measure-one-form.ts";
import { measureSqlReads } from "./support/rollup/measure-reads.ts";

/** Base units × months, with 40 indicators each: NHIEMKY_BENCH_GROWTH="68x12,680x12". */
const steps = (process.env.NHIEMKY_BENCH_GROWTH ?? "68x12,680x12,5212x12,680x1,680x24,680x60")
  .split(",")
  .map((step) => step.split("x").map(Number) as [number, number]);

const round = (ms: number) => Math.round(ms / 100) / 10;

const figures: unknown[] = [];
let version = "";
for (const [baseUnits, months] of steps) {
  await onEmptyDatabase(async (database, postgresql) => {
    version = postgresql;
    const sizes = figureSizes(baseUnits / 52_117, months);
    const start = performance.now();
    await fillFigures(database, sizes);
    const filled = performance.now();
    await rebuildTotals(database.connection, systemClock);
    const rebuilt = performance.now();
    await sql`vacuum analyze rollup`.execute(database.connection);
    const step = {
      baseUnits: sizes.baseUnits,
      months,
      loadSeconds: round(filled - start),
      rebuildSeconds: round(rebuilt - filled),
      reads: await measureSqlReads(database.connection, sizes),
      ...(await measureOneForm(database.connection, sizes)),
      loadAverage: Math.round(loadavg()[0]! * 10) / 10,
    };
    console.error(JSON.stringify(step));
    figures.push(step);
  });
}
printReport(
  {
    name: "rollup-growth",
    measured: "what reading, writing and adding up cost as units and periods grow",
    sizes: { steps: steps.length, indicators: 40 },
    figures,
    baseline: null,
  },
  version,
);
