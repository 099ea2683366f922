import type { UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { appError, type CivilDate, err, ok, type Result } from "@nhiemky/kernel";
import { unitNames, unitsOutside } from "@nhiemky/org-structure";
import { taskErrors } from "../errors.ts";

/** Whether a unit may give work to others: only inside its own subtree, as the tree stands today, and only to living units. */
export async function checkUnits(
  connection: Connection,
  assigningUnitId: UnitId,
  unitIds: readonly UnitId[],
  on: CivilDate,
): Promise<Result<void>> {
  const names = await unitNames(connection, unitIds, on);
  const outside = new Set(await unitsOutside(connection, unitIds, assigningUnitId));
  const refused = unitIds.filter((id) => outside.has(id) || (names.get(id)?.endedOn ?? null) !== null);
  if (refused.length === 0) return ok();
  const units = refused.slice(0, 5).map((id) => names.get(id)?.fullName ?? id);
  return err(
    appError(
      taskErrors.TASK_UNIT_OUTSIDE_SUBTREE,
      { units: refused.length > 5 ? `${units.join(", ")}, …` : units.join(", ") },
      { details: { unitIds: refused } },
    ),
  );
}
