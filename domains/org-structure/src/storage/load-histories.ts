import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { Dated, UnitHistory } from "../rules/unit-history.ts";
import type { UnitsNamed } from "../rules/units-named.ts";
import type { StructureTables } from "./structure-tables.ts";

/** The named units, every unit that ever stood above them, and the children of those whose children matter. */
export async function loadHistories(
  connection: Connection,
  { named, withChildren }: UnitsNamed,
): Promise<ReadonlyMap<UnitId, UnitHistory>> {
  const { rows } = await sql<{ id: UnitId }>`
    with recursive above(id) as (
      select unnest(${[...named, ...withChildren]}::uuid[])
      union
      select parent_unit_id from above join unit_parent on unit_id = above.id where parent_unit_id is not null
    )
    select id from above
    union
    select unit_id from unit_parent where parent_unit_id = any(${[...withChildren]}::uuid[])
  `.execute(connection);
  return historiesOf(
    connection,
    rows.map((row) => row.id),
  );
}

/** Everything the ledger holds about some units; ids without a unit are left out. */
export async function historiesOf(
  connection: Connection,
  ids: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, UnitHistory>> {
  const tables = connection.withTables<StructureTables>();
  const among = sql<boolean>`unit_id = any(${[...ids]}::uuid[])`;
  const units = await tables
    .selectFrom("org_unit")
    .selectAll()
    .select(
      sql<CivilDate[]>`array(select from_on from unit_succession where to_unit_id = id order by 1)`.as(
        "inherits_on",
      ),
    )
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
  const names = await tables.selectFrom("unit_name").selectAll().where(among).orderBy("from_on").execute();
  const kinds = await tables
    .selectFrom("unit_kind_period")
    .selectAll()
    .where(among)
    .orderBy("from_on")
    .execute();
  const parents = await tables
    .selectFrom("unit_parent")
    .selectAll()
    .where(among)
    .orderBy("from_on")
    .execute();
  const namesOf = datedByUnit(names, (row) => ({
    value: { fullName: row.full_name, shortName: row.short_name, abbreviation: row.abbreviation },
  }));
  const kindsOf = datedByUnit(kinds, (row) => ({ value: row.kind }));
  const parentsOf = datedByUnit(parents, (row) =>
    row.is_carried ? { value: row.parent_unit_id, isCarried: true as const } : { value: row.parent_unit_id },
  );
  return new Map(
    units.map(({ id, code, established_on, ended_on, inherits_on }) => [
      id,
      {
        id,
        code,
        life: { from: established_on, until: ended_on },
        names: namesOf.get(id) ?? [],
        kinds: kindsOf.get(id) ?? [],
        parents: parentsOf.get(id) ?? [],
        inheritsOn: inherits_on,
      },
    ]),
  );
}

type PeriodRow = Pick<StructureTables["unit_name"], "unit_id" | "from_on" | "until_on">;

function datedByUnit<Row extends PeriodRow, T>(
  rows: readonly Row[],
  toValue: (row: Row) => Omit<Dated<T>, "from" | "until">,
): ReadonlyMap<UnitId, readonly Dated<T>[]> {
  const byUnit = Map.groupBy(rows, (row) => row.unit_id);
  return new Map(
    [...byUnit].map(([unitId, ofUnit]) => [
      unitId,
      ofUnit.map((row) => ({ from: row.from_on, until: row.until_on, ...toValue(row) })),
    ]),
  );
}
