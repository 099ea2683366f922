import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { DecisionId } from "../decision-contract.ts";
import type { StructureTables } from "./structure-tables.ts";

const periodTables = ["unit_name", "unit_kind_period", "unit_parent"] as const;

export interface UndoneUnits {
  /** Units that the decision brought into being: gone, as if they had never been. */
  readonly removed: readonly UnitId[];
  /** The others that it touched. */
  readonly kept: readonly UnitId[];
}

/**
 * Takes back what a decision wrote, when no later one rests on it: what held before goes on until the day on which the
 * decision's own rows ended. Derived tables are the caller's to derive again.
 * @throws PostgreSQL's foreign_key_violation when a record of another domain names a unit that would be gone
 */
export async function undoDecision(
  connection: Connection,
  decisionId: DecisionId,
  effectiveOn: CivilDate,
): Promise<UndoneUnits> {
  const parts = await connection
    .withTables<StructureTables>()
    .selectFrom("structure_decision_unit")
    .select(["unit_id", "part"])
    .where("decision_id", "=", decisionId)
    .execute();
  const unitsOf = (wanted: (part: string) => boolean) =>
    parts.filter(({ part }) => wanted(part)).map((row) => row.unit_id);
  const removed = unitsOf((part) => part === "established");
  await sql`delete from unit_succession where decision_id = ${decisionId}`.execute(connection);
  for (const table of periodTables) await restorePeriods(connection, table, decisionId);
  await removeUnits(connection, removed);
  await reviveUnits(
    connection,
    unitsOf((part) => part === "ended"),
    effectiveOn,
  );
  return { removed, kept: unitsOf((part) => part !== "established") };
}

/** The decision's own row goes; the one that it cut goes on in its place. */
async function restorePeriods(connection: Connection, table: string, decisionId: DecisionId): Promise<void> {
  await sql`
    with gone as (
      delete from ${sql.table(table)} where decision_id = ${decisionId} returning unit_id, from_on, until_on
    )
    update ${sql.table(table)} as cut set until_on = gone.until_on
    from gone where cut.unit_id = gone.unit_id and cut.until_on = gone.from_on`.execute(connection);
}

async function reviveUnits(
  connection: Connection,
  unitIds: readonly UnitId[],
  endedOn: CivilDate,
): Promise<void> {
  const among = sql`${[...unitIds]}::uuid[]`;
  await sql`update org_unit set ended_on = null where id = any(${among})`.execute(connection);
  for (const table of periodTables) {
    await sql`update ${sql.table(table)} set until_on = null
      where unit_id = any(${among}) and until_on = ${endedOn}`.execute(connection);
  }
}

async function removeUnits(connection: Connection, unitIds: readonly UnitId[]): Promise<void> {
  const among = sql`${[...unitIds]}::uuid[]`;
  await sql`delete from org_unit_closure where descendant_id = any(${among}) or ancestor_id = any(${among})`.execute(
    connection,
  );
  await sql`delete from unit_heir where unit_id = any(${among}) or heir_unit_id = any(${among})`.execute(
    connection,
  );
  await sql`delete from structure_decision_unit where unit_id = any(${among})`.execute(connection);
  await sql`delete from org_unit where id = any(${among})`.execute(connection);
}
