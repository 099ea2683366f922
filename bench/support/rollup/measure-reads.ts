import type { UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { civilDate } from "@nhiemky/kernel";
import type { SignedIn } from "@nhiemky/test-kit/signed-in";
import type { CategoryKey, IndicatorKey, PeriodKey } from "../../../domains/reporting/src/ids.ts";
import { childrenOf } from "../../../domains/reporting/src/storage/opened-rows.ts";
import { selectTotals } from "../../../domains/reporting/src/storage/roll-up/select-totals.ts";
import { measure, type Timing } from "../measure.ts";
import { timeRequests } from "../time-requests.ts";
import { analyticsQueries } from "./analytics-table.ts";
import { type FigureSizes, indicatorUuid, periodUuid, unitUuid } from "./fill-figures.ts";

export const nation = unitUuid(1) as UnitId;
const province = unitUuid(2) as UnitId;
/** The sixth month of the last year filled. */
const june = ({ months }: FigureSizes) => Math.max(1, months - 6);
const endOfJune = civilDate("2025-06-30");
const keysTo = <K>(count: number, first = 1) =>
  Array.from({ length: count }, (_, index) => (first + index) as K);

/** The four reads that are asked for. */
export const readNames = [
  "childrenOfAProvince",
  "nationalTotalOver24Months",
  "provincesBy12Months",
  "provinceAllIndicators",
] as const;
export type Reads<T> = Readonly<Record<(typeof readNames)[number], T>>;

/** As the product's own storage asks them, each time for another indicator. */
export async function measureSqlReads(connection: Connection, sizes: FigureSizes): Promise<Reads<Timing>> {
  const read = (
    unitIds: readonly UnitId[],
    periodKeys: readonly PeriodKey[],
    indicatorKeys: readonly IndicatorKey[],
  ) =>
    selectTotals(connection, {
      unitIds,
      periodKeys,
      indicatorKeys,
      categoryKey: 0 as CategoryKey,
      isNow: false,
    });
  const indicator = (run: number) => [((run % sizes.indicators) + 1) as IndicatorKey];
  const month = [june(sizes) as PeriodKey];
  const lastYear = keysTo<PeriodKey>(Math.min(12, sizes.months), Math.max(1, sizes.months - 11));
  const runs = { runs: 100, warmUps: 10 };
  return {
    childrenOfAProvince: await measure(
      async (run) => read(await childrenOf(connection, province, endOfJune, false), month, indicator(run)),
      runs,
    ),
    nationalTotalOver24Months: await measure(
      (run) => read([nation], keysTo<PeriodKey>(sizes.months), indicator(run)),
      runs,
    ),
    provincesBy12Months: await measure(
      async (run) => read(await childrenOf(connection, nation, endOfJune, false), lastYear, indicator(run)),
      runs,
    ),
    provinceAllIndicators: await measure(
      () => read([province], month, keysTo<IndicatorKey>(sizes.indicators)),
      runs,
    ),
  };
}

/** The addresses behind the pages that show the same. */
export function readPaths(sizes: FigureSizes): Reads<readonly string[]> {
  const indicators = keysTo<number>(sizes.indicators);
  const month = `periodId=${periodUuid(june(sizes))}&structure=then`;
  const of = (number: number) => `indicatorId=${indicatorUuid(number)}`;
  return {
    childrenOfAProvince: indicators.map((one) => `/api/units/${province}/child-totals?${of(one)}&${month}`),
    nationalTotalOver24Months: indicators.map(
      (one) => `/api/units/${nation}/series?${of(one)}&structure=then&toOn=2025-12-31`,
    ),
    provincesBy12Months: indicators.map(
      (one) =>
        `/api/units/${nation}/child-series?${of(one)}&structure=then&fromOn=2025-01-01&toOn=2025-12-31`,
    ),
    provinceAllIndicators: [`/api/units/${province}/figures?${month}`],
  };
}

export async function measureHttpReads(client: SignedIn, sizes: FigureSizes): Promise<Reads<Timing>> {
  const paths = readPaths(sizes);
  const time = (name: keyof Reads<unknown>) => timeRequests(client, paths[name], { runs: 100, warmUps: 10 });
  return {
    childrenOfAProvince: await time("childrenOfAProvince"),
    nationalTotalOver24Months: await time("nationalTotalOver24Months"),
    provincesBy12Months: await time("provincesBy12Months"),
    provinceAllIndicators: await time("provinceAllIndicators"),
  };
}

/** The same questions put to the batch-made table. */
export async function measureAnalyticsReads(
  connection: Connection,
  sizes: FigureSizes,
  indicators: number,
): Promise<Reads<Timing>> {
  const runs = { runs: 5, warmUps: 1 };
  const one = (run: number) => (run % indicators) + 1;
  const ask = (query: ReturnType<typeof analyticsQueries.series>) => query.execute(connection);
  const lastYear = keysTo<number>(Math.min(12, sizes.months), Math.max(1, sizes.months - 11));
  return {
    childrenOfAProvince: await measure(
      (run) => ask(analyticsQueries.children(one(run), june(sizes), province)),
      runs,
    ),
    nationalTotalOver24Months: await measure((run) => ask(analyticsQueries.series(one(run), nation)), runs),
    provincesBy12Months: await measure((run) => ask(analyticsQueries.provinces(one(run), lastYear)), runs),
    provinceAllIndicators: await measure(() => ask(analyticsQueries.everything(june(sizes), province)), runs),
  };
}

/** How many times faster, by the medians. */
export function ratios(slow: Reads<Timing>, fast: Reads<Timing>): Reads<number> {
  const ratio = (name: keyof Reads<unknown>) => Math.round(slow[name].medianMs / fast[name].medianMs);
  return {
    childrenOfAProvince: ratio("childrenOfAProvince"),
    nationalTotalOver24Months: ratio("nationalTotalOver24Months"),
    provincesBy12Months: ratio("provincesBy12Months"),
    provinceAllIndicators: ratio("provinceAllIndicators"),
  };
}
