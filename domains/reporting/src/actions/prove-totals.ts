import type { UnitId } from "@nhiemky/access-control";
import { type Connection, inTransaction } from "@nhiemky/database";
import { type CivilDate, type Clock, today } from "@nhiemky/kernel";
import type { CategoryKey } from "../ids.ts";
import { compareDecimals } from "../rules/decimal.ts";
import type { Ledger } from "../rules/ledger.ts";
import { naiveTotals } from "../rules/naive-totals.ts";
import {
  type DrawnTotals,
  drawTotals,
  drawUnitIds,
  insertProof,
  isDerivedFor,
  latestProof,
  type TotalDifference,
  type TotalProof,
} from "../storage/proof-rows.ts";
import { countPending } from "../storage/roll-up/roll-up-queue.ts";
import { selectTotals } from "../storage/roll-up/select-totals.ts";
import { loadLedger } from "./load-ledger.ts";

/** A country has 55,000 units, whose totals together take minutes to read; an organisation of the usual size has fewer. */
const mostUnits = 1_000;

/**
 * Kiểm tra số tổng hợp: works a sample of totals out again by the independent checker, at every unit or, of a country, at
 * units drawn by the same seed, as the tree was and as it stands now, and keeps what it found. One snapshot is compared with itself, so work going on beside it is no
 * difference.
 * @param seed draws the sample
 * @returns null while totals still wait to be computed
 */
export async function proveTotals(
  connection: Connection,
  clock: Clock,
  seed: number,
  sampleSize = 5,
): Promise<TotalProof | null> {
  const prove = async (inside: Connection) => {
    const pending = await countPending(inside);
    const isDerived = await isDerivedFor(inside, today(clock));
    if (pending.figures + pending.structure > 0 || !isDerived) return null;
    const drawn = await drawTotals(inside, seed, sampleSize);
    const unitIds = await drawUnitIds<UnitId>(inside, seed, mostUnits);
    const differences: TotalDifference[] = [];
    let checkedCount = 0;
    for (const one of drawn) {
      const ledger = await loadLedger(inside, one);
      for (const structure of ["then", "now"] as const) {
        for (const categoryKey of one.categoryKeys) {
          const asked = { one, categoryKey, structure, day: today(clock) };
          checkedCount += await compare(inside, ledger, unitIds, asked, differences);
        }
      }
    }
    const proof: TotalProof = {
      provedAt: clock.now(),
      sampleCount: drawn.length,
      checkedCount,
      differenceCount: differences.length,
      differences,
    };
    await insertProof(inside, proof);
    return proof;
  };
  return inTransaction(connection, prove, { isolation: "repeatable read" });
}

/** What the last proof found, for /metrics; null before the first. */
export async function latestTotalProof(connection: Connection): Promise<TotalProof | null> {
  return latestProof(connection);
}

async function compare(
  connection: Connection,
  ledger: Ledger,
  unitIds: readonly UnitId[],
  asked: {
    readonly one: DrawnTotals;
    readonly categoryKey: CategoryKey;
    readonly structure: "then" | "now";
    readonly day: CivilDate;
  },
  differences: TotalDifference[],
): Promise<number> {
  const { one, categoryKey, structure, day } = asked;
  const stored = await selectTotals(connection, {
    unitIds,
    periodKeys: [one.periodKey],
    indicatorKeys: [one.indicatorKey],
    categoryKey,
    isNow: structure === "now",
  });
  const kept = new Map(stored.map((total) => [total.unitId, total.total]));
  const workedOut = naiveTotals(
    ledger,
    { indicator: one.code, category: categoryKey, endOn: one.endOn },
    structure === "then" ? { kind: "then" } : { kind: "now", today: day },
  );
  for (const unitId of unitIds) {
    const [keptTotal, total] = [kept.get(unitId) ?? null, workedOut.get(unitId)?.total ?? null];
    if (isSame(keptTotal, total)) continue;
    differences.push({
      unitId,
      indicator: one.code,
      period: one.period,
      structure,
      kept: keptTotal,
      workedOut: total,
    });
  }
  return unitIds.length;
}

function isSame(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : compareDecimals(one, other) === 0;
}
