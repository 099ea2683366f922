import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { appError, type CivilDate, civilDate, err, ok, type Result, today } from "@nhiemky/kernel";
import { unitNames } from "@nhiemky/org-structure";
import { figureErrors, indicatorErrors, periodErrors } from "../errors.ts";
import type { CategoryKey, CategoryOptionId, IndicatorId, PeriodId } from "../ids.ts";
import type { NamedUnit } from "../indicator-schemas.ts";
import { findReadableIndicators, optionsOf, type StoredIndicator } from "../storage/indicator-rows.ts";
import { wholeKey } from "../storage/observation-rows.ts";
import { childrenOf } from "../storage/opened-rows.ts";
import { findPeriod, type StoredPeriod } from "../storage/period-rows.ts";
import { childrenOn } from "../storage/roll-up/pro-forma-totals.ts";
import type { StructureQuery } from "../total-schemas.ts";

/** On which structure: as it was then, as it stands now, or as it will stand on a day. */
export type Structure =
  | { readonly kind: "then" }
  | { readonly kind: "now" }
  | { readonly kind: "on"; readonly day: CivilDate };

export function structureOf(query: StructureQuery): Structure {
  if (query === "then" || query === "now") return { kind: query };
  return { kind: "on", day: civilDate(query.slice("on:".length)) };
}

/** The indicator as defined on a day, and the part of its breakdown that is asked for. */
export async function askedIndicator(
  context: ActionContext,
  scope: Scope,
  asked: { readonly indicatorId: IndicatorId; readonly categoryOptionId?: CategoryOptionId | undefined },
  on: CivilDate,
): Promise<Result<{ readonly indicator: StoredIndicator; readonly categoryKey: CategoryKey }>> {
  const { connection } = context;
  const [indicator] = await findReadableIndicators(connection, scope, { id: asked.indicatorId }, on);
  if (indicator === undefined) return err(appError(indicatorErrors.INDICATOR_NOT_FOUND));
  if (asked.categoryOptionId === undefined) return ok({ indicator, categoryKey: wholeKey });
  const options = await optionsOf(
    connection,
    indicator.category_set_id === null ? [] : [indicator.category_set_id],
  );
  const option = options.find((one) => one.id === asked.categoryOptionId);
  if (option === undefined)
    return err(appError(figureErrors.FIGURE_CATEGORY_WRONG, { code: indicator.code }));
  return ok({ indicator, categoryKey: option.key });
}

export async function askedPeriod(connection: Connection, id: PeriodId): Promise<Result<StoredPeriod>> {
  const period = await findPeriod(connection, id);
  return period === null ? err(appError(periodErrors.PERIOD_NOT_FOUND)) : ok(period);
}

/** Units directly under one, on the structure asked for. */
export async function childUnits(
  connection: Connection,
  unitId: UnitId,
  period: StoredPeriod,
  structure: Structure,
): Promise<readonly UnitId[]> {
  return structure.kind === "on"
    ? childrenOn(connection, unitId, structure.day)
    : childrenOf(connection, unitId, period.to_on, structure.kind === "now");
}

/** Names as of the day that the structure is of: a merged unit then had its own name. */
export async function nameUnitsOn(
  context: ActionContext,
  unitIds: readonly UnitId[],
  structure: Structure,
  endOn: CivilDate,
): Promise<(unitId: UnitId) => NamedUnit> {
  const now = today(context.clock);
  const then = endOn < now ? endOn : now;
  const day = structure.kind === "on" ? structure.day : structure.kind === "now" ? now : then;
  const names = await unitNames(context.connection, unitIds, day);
  return (unitId) => ({ id: unitId, name: names.get(unitId)?.fullName ?? "" });
}
