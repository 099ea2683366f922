import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import type { RouteQuery, RouteReply } from "@nhiemky/http-contract";
import { ok, type Result } from "@nhiemky/kernel";
import { rankValues } from "../rules/rank-totals.ts";
import { countPending } from "../storage/roll-up/roll-up-queue.ts";
import type { totalRoutes } from "../total-routes.ts";
import { askedIndicator, askedPeriod, childUnits, nameUnitsOn, structureOf } from "./asked-totals.ts";
import { computeTotals } from "./compute-totals.ts";
import { presentIndicators } from "./present-indicators.ts";
import { presentPeriod } from "./present-period.ts";

/** One indicator of the units directly under one, with their places among each other. */
export async function readChildTotals(
  context: ActionContext,
  scope: Scope,
  unitId: UnitId,
  query: RouteQuery<typeof totalRoutes.readChildTotals>,
): Promise<Result<RouteReply<typeof totalRoutes.readChildTotals>>> {
  const { connection } = context;
  const period = await askedPeriod(connection, query.periodId);
  if (!period.ok) return period;
  const asked = await askedIndicator(context, scope, query, period.value.to_on);
  if (!asked.ok) return asked;
  const { indicator, categoryKey } = asked.value;
  const structure = structureOf(query.structure);
  const children = await childUnits(connection, unitId, period.value, structure);
  const totals = await computeTotals(connection, {
    indicators: [indicator],
    unitIds: [unitId, ...children],
    periods: [period.value],
    categoryKey,
    structure,
  });
  const totalOf = totals.get(indicator.key)!;
  const nameOf = await nameUnitsOn(context, [unitId, ...children], structure, period.value.to_on);
  const rows = children.map((child) => ({ unit: nameOf(child), total: totalOf(child, period.value.key) }));
  const ranks = rankValues(rows.map((row) => row.total.value));
  const [presented] = await presentIndicators(connection, [indicator], period.value.to_on);
  return ok({
    unit: nameOf(unitId),
    indicator: presented!,
    period: presentPeriod(period.value),
    total: totalOf(unitId, period.value.key),
    rows: rows.map((row, index) => ({ ...row, rank: ranks[index] ?? null })),
    pending: await countPending(connection),
  });
}
