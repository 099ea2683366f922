import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { isWithin } from "@nhiemky/org-structure";
import { periodErrors } from "../errors.ts";
import type { PeriodId } from "../ids.ts";
import { type ComputedIndicator, selectComputedIndicators } from "../storage/computed-rows.ts";
import { findPeriod } from "../storage/period-rows.ts";
import { countComputed } from "./count-computed.ts";

/** Tính lại ngay: counts the computed figures of a unit and those under it for a period, without waiting for the night. */
export async function recountUnit(
  context: ActionContext,
  unitId: UnitId,
  periodId: PeriodId,
): Promise<Result<{ readonly changedCount: number }>> {
  const { connection } = context;
  const period = await findPeriod(connection, periodId);
  if (period === null) return err(appError(periodErrors.PERIOD_NOT_FOUND));
  let changedCount = 0;
  for (const indicator of await selectComputedIndicators(connection)) {
    if (indicator.frequency !== period.kind || indicator.sinceOn > period.to_on) continue;
    const root = await rootOf(context, indicator, unitId);
    if (root !== null) changedCount += await countComputed(context, indicator, period, root);
  }
  return ok({ changedCount });
}

/** An indicator is counted in its owner's subtree: that much of it as lies within the unit's. */
async function rootOf(
  { connection }: ActionContext,
  { ownerUnitId }: ComputedIndicator,
  unitId: UnitId,
): Promise<UnitId | null> {
  if (await isWithin(connection, [unitId], [ownerUnitId])) return unitId;
  return (await isWithin(connection, [ownerUnitId], [unitId])) ? ownerUnitId : null;
}
