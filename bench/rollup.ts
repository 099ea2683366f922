import { loadavg } from "node:os";
import { systemClock } from "@nhiemky/kernel";
import { finishRollUp } from "@nhiemky/reporting";
import { sql } from "kysely";
import { explainRequest } from "./support/national-instance.ts";
import { printReport } from "./support/report.ts";
import {
  analyticsIndicators,
  type FigureInstance,
  onFigureInstance,
} from "./support/rollup/figure-instance.ts";
import { probeRoundUuid } from "./support/rollup/fill-figures.ts";
import { measureFreshness } from "./support/rollup/measure-freshness.ts";
import { measureOneForm } from "./support/rollup/measure-one-form.ts";
import {
  measureAnalyticsReads,
  measureHttpReads,
  measureSqlReads,
  nation,
  ratios,
  readNames,
  readPaths,
} from "./support/rollup/measure-reads.ts";
import { measureWrites } from "./support/rollup/measure-writes.ts";
import { stopProcess } from "./support/rollup/processes.ts";
import { timeBaseline } from "./support/time-requests.ts";

const scale = Number(process.env.NHIEMKY_BENCH_SCALE ?? 1);
const seconds = Number(process.env.NHIEMKY_BENCH_SECONDS ?? 10);

const load = () => Math.round(loadavg()[0]! * 10) / 10;

/** Runs a part and says how busy the machine was around it. */
async function part<T>(name: string, work: () => Promise<T>): Promise<T & { readonly loadAverage: string }> {
  const before = load();
  const value = await work();
  const loadAverage = `${before} to ${load()}`;
  console.error(name, loadAverage, JSON.stringify(value));
  return { ...value, loadAverage };
}

/** Every stored national total of the months written to, against a direct sum of observations: what a dirty set would fail. */
async function countStale({ database: { connection }, sizes }: FigureInstance): Promise<number> {
  await finishRollUp(connection, systemClock);
  const { rows } = await sql<{ stale: number }>`
    with direct as (
      select period_key, indicator_key, sum(value) as total from (
        select distinct on (period_key, unit_id, indicator_key) period_key, indicator_key, value
        from observation where period_key >= ${sizes.months}
        order by period_key, unit_id, indicator_key, category_key, revision desc
      ) as latest group by 1, 2
    )
    select count(*) as stale from direct
    left join rollup r on r.unit_id = ${nation} and r.period_key = direct.period_key
      and r.indicator_key = direct.indicator_key and r.category_key = 0 and not r.is_now
    where r.total is distinct from coalesce(direct.total, 0)`.execute(connection);
  return rows[0]?.stale ?? -1;
}

/** Units whose one cell is approved already, of kept data too. */
async function countProbed({ database }: FigureInstance): Promise<number> {
  const { rows } = await sql<{ probed: number }>`
    select count(*) as probed from submission where round_id = ${probeRoundUuid}`.execute(
    database.connection,
  );
  return rows[0]?.probed ?? 0;
}

await onFigureInstance(scale, async (instance) => {
  const { database, sizes, built, account } = instance;
  const { connection } = database;
  const { rows } = await sql<Record<string, number>>`
    select (select count(*)::float8 from rollup) as totals,
      (select reltuples from pg_class where relname = 'observation')::float8 as observations,
      pg_total_relation_size('observation')::float8 as "observationBytes",
      pg_total_relation_size('rollup')::float8 as "rollupBytes",
      pg_total_relation_size('analytics')::float8 as "analyticsBytes"`.execute(connection);
  const reads = await part("reads in SQL", () => measureSqlReads(connection, sizes));
  const oneForm = await part("one form", () => measureOneForm(connection, sizes));
  const first = await instance.startServer();
  const second = await instance.startServer();
  const http = await part("reads over HTTP", () => measureHttpReads(first.client, sizes));
  const healthz = await timeBaseline(first.client);
  const freshness = [];
  for (const writers of [0, 16]) {
    freshness.push(
      await part(`freshness beside ${writers} writers`, async () =>
        measureFreshness(instance, first.client, second.client, await countProbed(instance), {
          writers,
          seconds: seconds * 3,
        }),
      ),
    );
  }
  await stopProcess(first.process);
  await stopProcess(second.process);
  const writes = [];
  for (const writers of [1, 16]) {
    writes.push(await part(`${writers} writers`, () => measureWrites(instance, writers, seconds)));
  }
  const analytics = await part("reads of the analytics table", () =>
    measureAnalyticsReads(connection, sizes, analyticsIndicators),
  );
  const staleNationalTotals = await countStale(instance);
  const plans = [];
  for (const name of readNames) {
    const [path = ""] = readPaths(sizes)[name];
    plans.push({ name, statements: await explainRequest(database, account, path, 2) });
  }
  printReport(
    {
      name: "rollup",
      measured:
        "totals of figures: reads in SQL and over HTTP, freshness from an approval to the national total, cost of writing",
      sizes: { ...sizes, ...rows[0] },
      figures: {
        built,
        readsInSql: reads,
        readsOverHttp: http,
        timesFasterThanAnalytics: { inSql: ratios(analytics, reads), overHttp: ratios(analytics, http) },
        oneForm,
        freshness,
        writes,
        staleNationalTotals,
      },
      baseline: {
        what: `a batch-made analytics table in the way of DHIS2, ${analyticsIndicators} of the indicators, one b-tree a dimension`,
        ...analytics,
        healthz,
      },
      plans,
    },
    instance.postgresql,
  );
});
