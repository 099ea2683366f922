import { loadavg } from "node:os";
import { systemActor } from "@nhiemky/access-control";
import type { Database } from "@nhiemky/database";
import { systemClock, systemRandom } from "@nhiemky/kernel";
import { finishRollUp, rebuildTotals, runRollUp } from "@nhiemky/reporting";
import { sql } from "kysely";
import { onEmptyDatabase } from "./support/bench-database.ts";
import { measure } from "./support/measure.ts";
import { printReport } from "./support/report.ts";
import {
  type FigureSizes,
  figureSizes,
  fillFigures,
  firstBaseUnit,
  unitUuid,
} from "./support/rollup/fill-figures.ts";
import { measureSqlReads } from "./support/rollup/measure-reads.ts";
import { writeForm } from "./support/rollup/write-forms.ts";

/** Base units × months, with 40 indicators each: NHIEMKY_BENCH_GROWTH="68x12,680x12". */
const steps = (process.env.NHIEMKY_BENCH_GROWTH ?? "68x12,680x12,5212x12,52117x12,680x1,680x24,680x60")
  .split(",")
  .map((step) => step.split("x").map(Number) as [number, number]);

const round = (ms: number) => Math.round(ms / 100) / 10;

/** What one approved form costs its writer, and what the totals above it cost the worker. */
async function measureOneForm({ connection }: Database, sizes: FigureSizes) {
  const context = { connection, clock: systemClock, random: systemRandom, actor: systemActor("benchmark") };
  const runs = { runs: 30, warmUps: 3 };
  const unitOf = (run: number) => unitUuid(firstBaseUnit(sizes) + ((run * 7_919) % sizes.baseUnits)) as never;
  const write = (run: number) => writeForm(context, unitOf(run), sizes.months as never, 40, run, true);
  const writing = await measure(write, runs);
  await finishRollUp(connection, systemClock);
  const rollUps: number[] = [];
  const both = await measure(async (run) => {
    await write(100 + run);
    const start = performance.now();
    await runRollUp(connection, systemClock);
    rollUps.push(performance.now() - start);
  }, runs);
  const middle = rollUps.toSorted((a, b) => a - b)[Math.floor(rollUps.length / 2)] ?? 0;
  return { writeForm: writing, rollUpOfOneFormMs: round(middle * 100), writeAndRollUp: both };
}

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
      ...(await measureOneForm(database, sizes)),
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
