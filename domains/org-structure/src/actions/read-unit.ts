import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import { appError, type CivilDate, err, ok, type Result, today } from "@nhiemky/kernel";
import { structureErrors } from "../errors.ts";
import { nearestDay } from "../rules/period.ts";
import type { UnitHistory } from "../rules/unit-history.ts";
import { type DecisionRow, selectDecisions } from "../storage/decision-queries.ts";
import { historiesOf } from "../storage/load-histories.ts";
import { type SuccessionRow, selectSuccessions } from "../storage/succession-queries.ts";
import { selectChildren, selectUnits, type UnitSummary } from "../storage/unit-lookups.ts";

/** Everything the page of a unit shows. */
export interface UnitPage {
  readonly on: CivilDate;
  readonly history: UnitHistory;
  /** What its parents are called, past ones as on their last day above it. */
  readonly parentNames: ReadonlyMap<UnitId, string>;
  readonly children: readonly UnitSummary[];
  readonly successions: readonly SuccessionRow[];
  readonly decisions: readonly DecisionRow[];
}

const mostDecisions = 200;

/** A unit with its whole history, and the units directly under it on a day. */
export async function readUnit(
  { connection, clock }: ActionContext,
  scope: Scope,
  unitId: UnitId,
  on: CivilDate | undefined,
): Promise<Result<UnitPage>> {
  const history = (await historiesOf(connection, [unitId])).get(unitId);
  if (history === undefined) return err(appError(structureErrors.STRUCTURE_UNIT_NOT_FOUND));
  const day = nearestDay(history.life, on ?? today(clock));
  const parentNames = new Map<UnitId, string>();
  for (const { value, from, until } of history.parents) {
    if (value === null) continue;
    const [parent] = await selectUnits(connection, [value], nearestDay({ from, until }, day));
    if (parent !== undefined) parentNames.set(value, parent.fullName);
  }
  return ok({
    on: day,
    history,
    parentNames,
    children: await selectChildren(connection, unitId, day),
    successions: await selectSuccessions(connection, { unitId }),
    decisions: await selectDecisions(connection, scope, { unitId, limit: mostDecisions, offset: 0 }),
  });
}
