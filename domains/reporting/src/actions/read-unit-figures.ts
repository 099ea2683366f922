import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import type { RouteQuery, RouteReply } from "@nhiemky/http-contract";
import { ok, type Result } from "@nhiemky/kernel";
import { findReadableIndicators } from "../storage/indicator-rows.ts";
import { yearBefore } from "../storage/period-rows.ts";
import { countPending } from "../storage/roll-up/roll-up-queue.ts";
import type { totalRoutes } from "../total-routes.ts";
import { askedPeriod, nameUnitsOn, structureOf } from "./asked-totals.ts";
import { computeTotals } from "./compute-totals.ts";
import { presentIndicators } from "./present-indicators.ts";
import { presentPeriod } from "./present-period.ts";

/** Every indicator that concerns a unit, for one period, with the same period of the year before beside it. */
export async function readUnitFigures(
  context: ActionContext,
  scope: Scope,
  unitId: UnitId,
  query: RouteQuery<typeof totalRoutes.readUnitFigures>,
): Promise<Result<RouteReply<typeof totalRoutes.readUnitFigures>>> {
  const { connection } = context;
  const asked = await askedPeriod(connection, query.periodId);
  if (!asked.ok) return asked;
  const period = asked.value;
  const structure = structureOf(query.structure);
  const indicators = await findReadableIndicators(connection, scope, { unitId }, period.to_on);
  const before = await yearBefore(connection, period);
  const totals = await computeTotals(connection, {
    indicators,
    unitIds: [unitId],
    periods: before === null ? [period] : [period, before],
    structure,
  });
  const nameOf = await nameUnitsOn(context, [unitId], structure, period.to_on);
  const presented = await presentIndicators(connection, indicators, period.to_on);
  return ok({
    unit: nameOf(unitId),
    period: presentPeriod(period),
    rows: indicators.map((indicator, index) => ({
      indicator: presented[index]!,
      total: totals.get(indicator.key)!(unitId, period.key),
      yearBefore: before === null ? null : totals.get(indicator.key)!(unitId, before.key),
    })),
    pending: await countPending(connection),
  });
}
