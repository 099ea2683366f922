import type { Scope, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { scopeCondition } from "./scope-condition.ts";

/** A unit in the tree of a day. */
export interface TreeUnit {
  readonly id: UnitId;
  readonly parentUnitId: UnitId | null;
  readonly kind: string;
  readonly code: string | null;
  readonly fullName: string;
  readonly shortName: string | null;
  readonly abbreviation: string | null;
  /** False: shown by its bare name only, because units of the reader's stand below it. */
  readonly isVisible: boolean;
}

function livesOn(day: CivilDate): RawBuilder<SqlBool> {
  return sql`u.established_on <= ${day} and (u.ended_on is null or u.ended_on > ${day})`;
}

/**
 * The tree as it stood on any day: the units of a scope, and the bare names of those above them. The order is that of
 * the alphabet, numbers by their value.
 */
export async function treeOn(
  connection: Connection,
  day: CivilDate,
  scope: Scope,
): Promise<readonly TreeUnit[]> {
  // A unit's rows follow each other without a gap: the latest that had begun holds, one step down the primary key.
  const held = (table: string, unit: string) => sql`
    lateral (select * from ${sql.table(table)} where unit_id = ${sql.ref(unit)} and from_on <= ${day}
      order by from_on desc limit 1)`;
  const { rows } = await sql<TreeUnit>`
    with recursive visible as materialized (
      select u.id from org_unit u where ${livesOn(day)} and ${scopeCondition(scope, "u.id")}
    ), shown(id) as (
      select id from visible
      union
      select p.parent_unit_id from shown cross join ${held("unit_parent", "shown.id")} p
      where p.parent_unit_id is not null
    )
    select u.id, p.parent_unit_id as "parentUnitId", k.kind, n.full_name as "fullName",
      visible.id is not null as "isVisible",
      case when visible.id is not null then u.code end as code,
      case when visible.id is not null then n.short_name end as "shortName",
      case when visible.id is not null then n.abbreviation end as abbreviation
    from shown
    join org_unit u on u.id = shown.id
    cross join ${held("unit_parent", "shown.id")} p
    cross join ${held("unit_kind_period", "shown.id")} k
    cross join ${held("unit_name", "shown.id")} n
    left join visible on visible.id = u.id
    order by n.search_text, u.id
  `.execute(connection);
  return rows;
}
