import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { systemActor, type UnitId } from "@nhiemky/access-control";
import type { Database } from "@nhiemky/database";
import { systemClock, systemRandom } from "@nhiemky/kernel";
import { finishRollUp, rebuildTotals } from "@nhiemky/reporting";
import { sql } from "kysely";
import type { CategoryKey, IndicatorKey, PeriodKey } from "../domains/reporting/src/ids.ts";
import { childrenOf } from "../domains/reporting/src/storage/opened-rows.ts";
import { selectTotals } from "../domains/reporting/src/storage/roll-up/select-totals.ts";
import { onEmptyDatabase } from "./support/bench-database.ts";
import { measure, summarise } from "./support/measure.ts";
import { printReport } from "./support/report.ts";
import { analyticsQueries, buildAnalyticsTable } from "./support/rollup/analytics-table.ts";
import { type FigureSizes, figureSizes, fillFigures, unitUuid } from "./support/rollup/fill-figures.ts";
import { writeForm, writeForSeconds } from "./support/rollup/write-forms.ts";

const scale = Number(process.env.NHIEMKY_BENCH_SCALE ?? 1);
const seconds = Number(process.env.NHIEMKY_BENCH_SECONDS ?? 10);
const whole = 0 as CategoryKey;
const nation = unitUuid(1) as UnitId;
const province = unitUuid(2) as UnitId;
const keysTo = <K>(count: number) => Array.from({ length: count }, (_, index) => (index + 1) as K);
const round = (ms: number) => Math.round(ms / 100) / 10;

async function timed<T>(label: string, work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const start = performance.now();
  const value = await work();
  const took = round(performance.now() - start);
  console.error(`${label}: ${took} s`);
  return { seconds: took, value };
}

/** The reads behind the pages, as the product's own storage asks them. */
async function measureReads({ connection }: Database, sizes: FigureSizes) {
  const read = (
    unitIds: readonly UnitId[],
    periodKeys: readonly PeriodKey[],
    indicatorKeys: readonly IndicatorKey[],
  ) => selectTotals(connection, { unitIds, periodKeys, indicatorKeys, categoryKey: whole, isNow: false });
  const endOn = "2024-06-30" as Parameters<typeof childrenOf>[2];
  const indicator = (run: number) => [((run % sizes.indicators) + 1) as IndicatorKey];
  const june = [6 as PeriodKey];
  const runs = { runs: 60, warmUps: 5 };
  const provinces = await childrenOf(connection, nation, endOn, false);
  return {
    childrenOfAProvince: await measure(
      async (run) => read(await childrenOf(connection, province, endOn, false), june, indicator(run)),
      runs,
    ),
    nationalSeries24: await measure(
      (run) => read([nation], keysTo<PeriodKey>(sizes.months), indicator(run)),
      runs,
    ),
    provincesBy12Months: await measure((run) => read(provinces, keysTo<PeriodKey>(12), indicator(run)), runs),
    provinceAllIndicators: await measure(
      () => read([province], june, keysTo<IndicatorKey>(sizes.indicators)),
      runs,
    ),
  };
}

async function measureBaseline({ connection }: Database) {
  const indicators = 10;
  const build = await timed("analytics table", () => buildAnalyticsTable(connection, indicators));
  const runs = { runs: 10, warmUps: 2 };
  const run = (query: ReturnType<typeof analyticsQueries.series>) => query.execute(connection);
  const one = (index: number) => (index % indicators) + 1;
  return {
    what: "a batch-made analytics table in the way of DHIS2, 10 of the indicators, one b-tree a dimension",
    rows: build.value,
    buildSeconds: build.seconds,
    childrenOfAProvince: await measure(
      (index) => run(analyticsQueries.children(one(index), 6, province)),
      runs,
    ),
    nationalSeries24: await measure((index) => run(analyticsQueries.series(one(index), nation)), runs),
    provincesBy12Months: await measure(
      (index) => run(analyticsQueries.provinces(one(index), keysTo<number>(12))),
      runs,
    ),
    provinceAllIndicators: await measure(() => run(analyticsQueries.everything(6, province)), runs),
  };
}

async function startWorker(connectionString: string): Promise<ChildProcess> {
  const file = fileURLToPath(new URL("./support/rollup/worker-process.ts", import.meta.url));
  const worker = spawn(process.execPath, [file, connectionString], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  await pause(1_500);
  return worker;
}

async function stopWorker(worker: ChildProcess): Promise<void> {
  worker.kill("SIGTERM");
  await once(worker, "exit");
}

const context = (database: Database) => ({
  connection: database.connection,
  clock: systemClock,
  random: systemRandom,
  actor: systemActor("benchmark"),
});

/** Forms of 40 cells a second, in turn with and without the roll-up, so that a slow minute meets both. */
async function measureWrites(database: Database, sizes: FigureSizes, address: string) {
  const firstBase = 2 + sizes.provinces + sizes.communes;
  const periodKey = sizes.months as PeriodKey;
  const unitOf = (form: number) => unitUuid(firstBase + ((form * 7_919) % sizes.baseUnits)) as UnitId;
  const figures: Record<string, { with: number[]; without: number[] }> = {};
  for (const writers of [1, 16]) {
    const taken = { with: [] as number[], without: [] as number[] };
    for (let turn = 0; turn < 3; turn++) {
      const asked = { writers, seconds: seconds / 2, periodKey, unitOf };
      taken.without.push(await writeForSeconds(context(database), { ...asked, announces: false }));
      const worker = await startWorker(address);
      taken.with.push(await writeForSeconds(context(database), { ...asked, announces: true }));
      await stopWorker(worker);
      await finishRollUp(database.connection, systemClock);
    }
    figures[`${writers} writers`] = taken;
  }
  return Object.fromEntries(
    Object.entries(figures).map(([name, { with: on, without: off }]) => {
      const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[1] ?? 0;
      return [
        name,
        {
          formsPerSecondWith: middle(on),
          formsPerSecondWithout: middle(off),
          ratio: Math.round((middle(on) / middle(off)) * 100) / 100,
          runs: { on, off },
        },
      ];
    }),
  );
}

/** From the reply that approves a cell to the national total read on another connection, while 16 writers write. */
async function measureFreshness(database: Database, sizes: FigureSizes, address: string) {
  const firstBase = 2 + sizes.provinces + sizes.communes;
  const probePeriod = (sizes.months + 1) as PeriodKey;
  const worker = await startWorker(address);
  const load = writeForSeconds(context(database), {
    writers: 16,
    seconds: seconds * 2,
    announces: true,
    periodKey: sizes.months as PeriodKey,
    unitOf: (form) => unitUuid(firstBase + 1 + ((form * 7_919) % (sizes.baseUnits - 1))) as UnitId,
  });
  const lags: number[] = [];
  const end = performance.now() + seconds * 2_000 - 2_000;
  for (let value = 1; performance.now() < end; value++) {
    await writeForm(context(database), unitUuid(firstBase) as UnitId, probePeriod, 1, value, true);
    const start = performance.now();
    for (;;) {
      const [total] = await selectTotals(database.connection, {
        unitIds: [nation],
        periodKeys: [probePeriod],
        indicatorKeys: [1 as IndicatorKey],
        categoryKey: whole,
        isNow: false,
      });
      if (total?.total === String(value)) break;
      await pause(5);
    }
    lags.push(performance.now() - start);
  }
  const formsPerSecond = await load;
  await stopWorker(worker);
  return { ...summarise(lags), underLoadOfFormsPerSecond: formsPerSecond };
}

/** Every stored national total against a direct sum of the observations: what a dirty set would fail. */
async function countStale({ connection }: Database): Promise<number> {
  await finishRollUp(connection, systemClock);
  const { rows } = await sql<{ stale: number }>`
    with direct as (
      select period_key, indicator_key, sum(value) as total from (
        select distinct on (period_key, unit_id, indicator_key) period_key, indicator_key, value
        from observation order by period_key, unit_id, indicator_key, category_key, revision desc
      ) as latest group by 1, 2
    )
    select count(*) as stale from direct
    left join rollup r on r.unit_id = ${nation} and r.period_key = direct.period_key
      and r.indicator_key = direct.indicator_key and r.category_key = 0 and not r.is_now
    where r.total is distinct from coalesce(direct.total, 0)`.execute(connection);
  return rows[0]?.stale ?? -1;
}

const sizes = figureSizes(scale);
await onEmptyDatabase(async (database, postgresql, address) => {
  const load = await timed("figures loaded", () => fillFigures(database, sizes));
  const build = await timed("totals built", () => rebuildTotals(database.connection, systemClock));
  await sql`vacuum analyze rollup`.execute(database.connection);
  const { rows } = await sql<{ observations: number; totals: number; bytes: number }>`
    select (select count(*) from observation) as observations, (select count(*) from rollup) as totals,
      pg_database_size(current_database()) as bytes`.execute(database.connection);
  const reads = await measureReads(database, sizes);
  const freshness = await measureFreshness(database, sizes, address);
  const writes = await measureWrites(database, sizes, address);
  const stale = await countStale(database);
  const baseline = await measureBaseline(database);
  printReport(
    {
      name: "rollup",
      measured:
        "totals of figures: reads in SQL, freshness from an approval to the national total, cost of writing",
      sizes: { ...sizes, ...rows[0], loadSeconds: load.seconds, rebuildSeconds: build.seconds },
      figures: { reads, freshness, writes, staleNationalTotals: stale },
      baseline,
    },
    postgresql,
  );
}, 20);
