import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import type { RouteQuery, RouteReply } from "@nhiemky/http-contract";
import { ok, type Result, today } from "@nhiemky/kernel";
import { selectVersions } from "../storage/indicator-rows.ts";
import { selectPeriods } from "../storage/period-rows.ts";
import { countPending } from "../storage/roll-up/roll-up-queue.ts";
import type { totalRoutes } from "../total-routes.ts";
import { askedIndicator, childUnits, nameUnitsOn, structureOf } from "./asked-totals.ts";
import { computeTotals } from "./compute-totals.ts";
import { presentIndicators } from "./present-indicators.ts";
import { presentPeriod } from "./present-period.ts";

/** The total of a unit over periods; where the definition changed in between, the series breaks. */
export async function readSeries(
  context: ActionContext,
  scope: Scope,
  unitId: UnitId,
  query: RouteQuery<typeof totalRoutes.readSeries>,
): Promise<Result<RouteReply<typeof totalRoutes.readSeries>>> {
  const { connection, clock } = context;
  const on = today(clock);
  const asked = await askedIndicator(context, scope, query, on);
  if (!asked.ok) return asked;
  const { indicator, categoryKey } = asked.value;
  const structure = structureOf(query.structure);
  const periods = await selectPeriods(connection, { ...query, kind: query.kind ?? indicator.frequency });
  const totals = await computeTotals(connection, {
    indicators: [indicator],
    unitIds: [unitId],
    periods,
    categoryKey,
    structure,
  });
  const totalOf = totals.get(indicator.key)!;
  const starts = (await selectVersions(connection, indicator.id)).slice(1).map((version) => version.from_on);
  const nameOf = await nameUnitsOn(context, [unitId], structure, on);
  const [presented] = await presentIndicators(connection, [indicator], on);
  return ok({
    unit: nameOf(unitId),
    indicator: presented!,
    points: periods.map((period, index) => {
      const before = periods[index - 1];
      return {
        period: presentPeriod(period),
        total: totalOf(unitId, period.key),
        breaksSeries:
          before !== undefined && starts.some((start) => start > before.to_on && start <= period.to_on),
      };
    }),
    pending: await countPending(connection),
  });
}

/** One indicator of every child over periods. The children are those at the end of the last period. */
export async function readChildSeries(
  context: ActionContext,
  scope: Scope,
  unitId: UnitId,
  query: RouteQuery<typeof totalRoutes.readChildSeries>,
): Promise<Result<RouteReply<typeof totalRoutes.readChildSeries>>> {
  const { connection, clock } = context;
  const on = today(clock);
  const asked = await askedIndicator(context, scope, query, on);
  if (!asked.ok) return asked;
  const { indicator, categoryKey } = asked.value;
  const structure = structureOf(query.structure);
  const periods = await selectPeriods(connection, { ...query, kind: indicator.frequency });
  const last = periods.at(-1);
  const children = last === undefined ? [] : await childUnits(connection, unitId, last, structure);
  const totals = await computeTotals(connection, {
    indicators: [indicator],
    unitIds: children,
    periods,
    categoryKey,
    structure,
  });
  const totalOf = totals.get(indicator.key)!;
  const nameOf = await nameUnitsOn(context, [unitId, ...children], structure, last?.to_on ?? on);
  const [presented] = await presentIndicators(connection, [indicator], on);
  return ok({
    unit: nameOf(unitId),
    indicator: presented!,
    periods: periods.map(presentPeriod),
    rows: children.map((child) => ({
      unit: nameOf(child),
      totals: periods.map((period) => totalOf(child, period.key)),
    })),
    pending: await countPending(connection),
  });
}
