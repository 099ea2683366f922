import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, type SqlBool, sql } from "kysely";

/**
 * For lists: whether the open tasks of the unit in a column are in a unit's hands on a day, its own or inherited from
 * units that ended.
 * @param column e.g. "task.lead_unit_id"
 */
export function holdsTasksCondition(unitId: UnitId, column: string, on: CivilDate): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} in (
    select unit_id from unit_heir
    where heir_unit_id = ${unitId} and holds_tasks and from_on <= ${on} and (until_on is null or until_on > ${on}))`;
}

/** The unit in whose hands the open tasks of each given unit are on a day; units without a holder are left out. */
export async function taskHolders(
  connection: Connection,
  unitIds: readonly UnitId[],
  on: CivilDate,
): Promise<ReadonlyMap<UnitId, UnitId>> {
  const { rows } = await sql<{ unit_id: UnitId; heir_unit_id: UnitId }>`
    select unit_id, heir_unit_id from unit_heir
    where unit_id = any(${[...unitIds]}::uuid[]) and holds_tasks and from_on <= ${on}
      and (until_on is null or until_on > ${on})`.execute(connection);
  return new Map(rows.map((row) => [row.unit_id, row.heir_unit_id]));
}
