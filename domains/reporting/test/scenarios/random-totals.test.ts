import { type CivilDate, today } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { loadLedger } from "../../src/actions/load-ledger.ts";
import type { CategoryKey, IndicatorKey, PeriodKey } from "../../src/ids.ts";
import { finishRollUp, rebuildTotals } from "../../src/index.ts";
import type { Ledger } from "../../src/rules/ledger.ts";
import { type NaiveTotal, naiveTotals } from "../../src/rules/naive-totals.ts";
import { wholeKey } from "../../src/storage/observation-rows.ts";
import { selectTotals } from "../../src/storage/roll-up/select-totals.ts";
import { history, type PlayedHistory, play } from "../random-history.ts";

const { connection } = await testDatabase();

/** NHIEMKY_HISTORIES plays more of them, NHIEMKY_HISTORY_SEED others. */
const historyCount = Number(process.env.NHIEMKY_HISTORIES ?? 100);
const seed = Number(process.env.NHIEMKY_HISTORY_SEED ?? 20251122);

function isSomething(total: string | null, reported: number, expected: number): boolean {
  return total !== null || reported > 0 || expected > 0;
}

type Totals = Record<string, NaiveTotal>;

async function readTotals(isNow: boolean, categoryKey: CategoryKey): Promise<Totals> {
  const keys = async <K>(table: string) =>
    (await sql<{ key: K }>`select key from ${sql.table(table)}`.execute(connection)).rows.map(
      (row) => row.key,
    );
  const { rows: units } = await sql<{
    id: never;
    established_on: string;
  }>`select id, established_on from org_unit`.execute(connection);
  const stored = await selectTotals(connection, {
    unitIds: units.map((unit) => unit.id),
    periodKeys: await keys<PeriodKey>("period"),
    indicatorKeys: await keys<IndicatorKey>("indicator"),
    categoryKey,
    isNow,
  });
  return Object.fromEntries(
    stored
      .filter((one) => isSomething(one.total, one.reportedCount, one.expectedCount))
      .map((one) => [
        `${one.unitId} ${one.periodKey} ${one.indicatorKey}`,
        {
          total: one.total,
          reported: one.reportedCount,
          nil: one.nilCount,
          expected: one.expectedCount,
          estimated: one.estimatedCount,
        },
      ]),
  );
}

async function checkedTotals(ledger: Ledger, now: CivilDate | null, category: CategoryKey): Promise<Totals> {
  const { rows: periods } = await sql<{ key: number; to_on: string }>`select key, to_on from period`.execute(
    connection,
  );
  const { rows: indicators } = await sql<{
    key: number;
    code: string;
  }>`select key, code from indicator`.execute(connection);
  const structure = now === null ? ({ kind: "then" } as const) : ({ kind: "now", today: now } as const);
  return Object.fromEntries(
    periods.flatMap((period) =>
      indicators.flatMap((indicator) =>
        [...naiveTotals(ledger, { indicator: indicator.code, category, endOn: period.to_on }, structure)]
          .filter(([, one]) => isSomething(one.total, one.reported, one.expected))
          .map(([unitId, total]) => [`${unitId} ${period.key} ${indicator.key}`, total]),
      ),
    ),
  );
}

async function storedRows(): Promise<readonly unknown[]> {
  const { rows } = await sql`
    select unit_id, period_key, indicator_key, category_key, is_now, trim_scale(total) as total, is_stated,
      trim_scale(greatest_value) as greatest_value, reported_count, nil_count, expected_count, estimated_count
    from rollup order by 1, 2, 3, 4, 5`.execute(connection);
  return rows;
}

async function expectExact({ context, clock }: PlayedHistory): Promise<void> {
  await finishRollUp(context.connection, clock);
  const ledger = await loadLedger(context.connection);
  const { rows: options } = await sql<{ key: CategoryKey }>`select key from category_option`.execute(
    connection,
  );
  for (const category of [wholeKey, ...options.map((option) => option.key)]) {
    expect(await readTotals(false, category)).toEqual(await checkedTotals(ledger, null, category));
    expect(await readTotals(true, category)).toEqual(await checkedTotals(ledger, today(clock), category));
  }
  const kept = await storedRows();
  await rebuildTotals(context.connection, clock);
  expect(kept).toEqual(await storedRows());
}

test(
  `${historyCount} lịch sử ngẫu nhiên: số khi đó, số theo cây nay và số dựng lại đều bằng bộ kiểm tra độc lập`,
  async () => {
    const done = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(history, async (wished) => {
        const played = await play(connection, wished);
        for (const [what, count] of played.accepted) done.set(what, (done.get(what) ?? 0) + count);
        await expectExact(played);
      }),
      { numRuns: historyCount, seed, endOnFailure: true },
    );
    for (const what of [
      "figure",
      "transfer",
      "merge",
      "merge-new",
      "split",
      "split-off",
      "dissolve",
      "late",
    ]) {
      expect(done.get(what) ?? 0, what).toBeGreaterThan(0);
    }
    console.info(`${historyCount} histories, seed ${seed}: ${JSON.stringify(Object.fromEntries(done))}`);
  },
  historyCount * 20_000,
);
