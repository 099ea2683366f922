import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import { appError, type CivilDate, err, ok, type Result, today } from "@nhiemky/kernel";
import { indicatorErrors } from "../errors.ts";
import type { IndicatorId } from "../ids.ts";
import type { IndicatorRow, IndicatorVersion } from "../indicator-schemas.ts";
import type { PeriodKind } from "../rules/period-kinds.ts";
import { findReadableIndicators, type IndicatorFilter, selectVersions } from "../storage/indicator-rows.ts";
import { presentIndicators, presentVersion } from "./present-indicators.ts";

/** The indicators that a reader's units define or report: those of the units in scope, and of the units above them. */
export async function listIndicators(
  { connection, clock }: ActionContext,
  scope: Scope,
  asked: {
    readonly unitId?: UnitId | undefined;
    readonly text?: string | undefined;
    readonly frequency?: PeriodKind | undefined;
    readonly on?: CivilDate | undefined;
  },
): Promise<IndicatorRow[]> {
  const on = asked.on ?? today(clock);
  const filter: IndicatorFilter = { unitId: asked.unitId, text: asked.text, frequency: asked.frequency };
  return presentIndicators(connection, await findReadableIndicators(connection, scope, filter, on), on);
}

/** One indicator that concerns a unit. */
export async function readIndicator(
  { connection, clock }: ActionContext,
  scope: Scope,
  id: IndicatorId,
  unitId: UnitId,
): Promise<Result<{ indicator: IndicatorRow; versions: IndicatorVersion[] }>> {
  const on = today(clock);
  const found = await findReadableIndicators(connection, scope, { id, unitId }, on);
  const [indicator] = await presentIndicators(connection, found, on);
  if (indicator === undefined) return err(appError(indicatorErrors.INDICATOR_NOT_FOUND));
  return ok({ indicator, versions: (await selectVersions(connection, id)).map(presentVersion) });
}
