import type { Connection } from "@nhiemky/database";
import { appError, type CivilDate, err, formatCivilDate, ok, type Result } from "@nhiemky/kernel";
import { findUnit, type UnitSummary } from "@nhiemky/org-structure";
import type { UnitId } from "@nhiemky/org-structure/contract";
import { peopleErrors } from "../errors.ts";

/** The unit, when it exists on a day; nobody joins or serves a unit that does not. */
export async function checkUnit(
  connection: Connection,
  unitId: UnitId,
  on: CivilDate,
): Promise<Result<UnitSummary>> {
  const unit = await findUnit(connection, unitId, on);
  if (unit !== null && unit.establishedOn <= on && (unit.endedOn === null || on < unit.endedOn))
    return ok(unit);
  const parameters = { unit: unit?.fullName ?? unitId, day: formatCivilDate(on) };
  return err(appError(peopleErrors.PEOPLE_UNIT_NOT_EXISTING, parameters));
}
