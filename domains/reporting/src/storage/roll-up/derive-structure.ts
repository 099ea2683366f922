import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, sql } from "kysely";
import { holdersOn } from "./holder-flow.ts";

/** Rows of rollup_edge: where units stood then, and where they stand on a day. */
function edgesOn(day: CivilDate): RawBuilder<unknown> {
  return sql`
    select false as is_now, p.unit_id as child_id, p.parent_unit_id as parent_id, p.from_on,
      case when p.until_on is null or p.until_on = u.ended_on then 'infinity' else p.until_on end as until_on
    from unit_parent p join org_unit u on u.id = p.unit_id
    where p.parent_unit_id is not null
    union all
    select true, p.unit_id, p.parent_unit_id, '-infinity', 'infinity'
    from unit_parent p
    where p.parent_unit_id is not null and p.from_on <= ${day} and (p.until_on is null or p.until_on > ${day})`;
}

/**
 * Rows of rollup_differs: units that comprise other units, or other pieces of their past, than they did then. For every
 * unit that moved, ended or was split, those above it then and those above its holders now are compared, day by day.
 */
function differing(edge: string, holder: string, day: CivilDate): RawBuilder<unknown> {
  const [edges, holders] = [sql.table(edge), sql.table(holder)];
  return sql`
    with recursive unit as materialized (
      select id, daterange(established_on, 'infinity') as life, ended_on <= ${day} as has_ended
      from org_unit where established_on <= ${day}
    ), held as (
      select is_divided, source_unit_id, range_agg(daterange(from_on, until_on)) as spans from ${holders} group by 1, 2
    ), compared as (
      select p.unit_id as source_id, p.unit_id as holder_id,
        daterange(p.from_on, coalesce(p.until_on, 'infinity')) as span
      from unit_parent p join unit on unit.id = p.unit_id and unit.has_ended is not true
      left join ${edges} e on e.is_now and e.child_id = p.unit_id
      where p.parent_unit_id is distinct from e.parent_id
      union all
      select h.source_unit_id, h.holder_unit_id, daterange(h.from_on, h.until_on) * unit.life
      from ${holders} h join unit on unit.id = h.source_unit_id
      union all
      select unit.id, unit.id, unnest(datemultirange(unit.life) - coalesce(held.spans, '{}'))
      from unit cross join (values (true), (false)) as mode(is_divided)
      left join held on held.source_unit_id = unit.id and held.is_divided = mode.is_divided
      where unit.has_ended
    ), numbered as materialized (
      select row_number() over () as number, compared.* from compared where not isempty(span)
    ), above_then(number, unit_id, span) as (
      select number, source_id, span from numbered
      union
      select a.number, e.parent_id, a.span * daterange(e.from_on, e.until_on)
      from above_then a join ${edges} e
        on not e.is_now and e.child_id = a.unit_id and a.span && daterange(e.from_on, e.until_on)
    ), above_now(number, unit_id, span) as (
      select number, holder_id, span from numbered
      union
      select a.number, e.parent_id, a.span from above_now a join ${edges} e on e.is_now and e.child_id = a.unit_id
    ), both_sides as (
      select number, unit_id, coalesce(range_agg(span) filter (where is_then), '{}') as spans_then,
        coalesce(range_agg(span) filter (where not is_then), '{}') as spans_now
      from (
        select *, true as is_then from above_then union all select *, false from above_now
      ) as above group by number, unit_id
    ), apart as (
      select unit_id, unnest((spans_then - spans_now) + (spans_now - spans_then)) as span from both_sides
    ), joined as (
      select unit_id, unnest(range_agg(span)) as span from apart group by unit_id
    )
    select unit_id, lower(span) as from_on, upper(span) as until_on from joined`;
}

/** Fills the temporary tables `…_next` with the structure of a day. */
export async function deriveNext(connection: Connection, day: CivilDate): Promise<void> {
  await sql`create temp table rollup_edge_next as ${edgesOn(day)}`.execute(connection);
  await sql`create index on rollup_edge_next (child_id) where is_now`.execute(connection);
  await sql`analyze rollup_edge_next`.execute(connection);
  await sql`create temp table rollup_holder_next as ${holdersOn(day)}`.execute(connection);
  await sql`
    create temp table rollup_differs_next as
    ${differing("rollup_edge_next", "rollup_holder_next", day)}`.execute(connection);
}

/** Takes the temporary tables away again. */
export async function dropNext(connection: Connection): Promise<void> {
  await sql`drop table rollup_edge_next, rollup_holder_next, rollup_differs_next`.execute(connection);
}

/** Stretches of days of units that are no longer as they were, among the columns that two tables share. */
function changed(table: string, columns: string, unit: string): RawBuilder<unknown> {
  const old = sql`select ${sql.raw(columns)} from ${sql.table(table)}`;
  const next = sql`select ${sql.raw(columns)} from ${sql.table(`${table}_next`)}`;
  return sql`
    select ${sql.ref(unit)} as unit_id, from_on, until_on
    from ((${old} except ${next}) union all (${next} except ${old})) as changed`;
}

/** Writes only what differs, so that a small decision leaves a small trace. */
async function applyNext(connection: Connection, table: string, columns: string): Promise<void> {
  const [old, next] = [sql.table(table), sql.table(`${table}_next`)];
  const names = sql.raw(columns);
  const qualified = (row: string) => sql.raw(columns.replace(/\w+/g, (column) => `${row}.${column}`));
  await sql`
    delete from ${old} as kept where not exists (
      select from ${next} as wanted where (${qualified("wanted")}) = (${qualified("kept")}))`.execute(
    connection,
  );
  await sql`
    insert into ${old} (${names}) (select ${names} from ${next} except select ${names} from ${old})`.execute(
    connection,
  );
}

const edgeColumns = "is_now, child_id, parent_id, from_on, until_on";
const holderColumns =
  "is_divided, source_unit_id, holder_unit_id, from_on, until_on, share_from, share_to, share_of";
const differsColumns = "unit_id, from_on, until_on";

/**
 * Derives from the history of units where they stood and stand, and queues every total that a change touches. From
 * nothing it gives the same tables as step by step.
 * @param day what "now" is
 */
export async function deriveStructure(connection: Connection, day: CivilDate, at: Date): Promise<void> {
  await deriveNext(connection, day);
  // Period after period, so that what is taken together shares its superiors. One look into an index for each period: an
  // "exists", or a limit without the order of the index, reads every observation.
  await sql`
    insert into rollup_queue (unit_id, period_key, is_structural)
    with used as materialized (
      select key, to_on from period
      where (select true from observation where period_key = period.key order by unit_id limit 1)
        or (select true from round_unit where period_key = period.key order by unit_id limit 1)
    ), touched as (
      ${changed("rollup_edge", edgeColumns, "parent_id")}
      union ${changed("rollup_holder", holderColumns, "holder_unit_id")}
      union ${changed("rollup_differs", differsColumns, "unit_id")}
    )
    select distinct touched.unit_id, used.key, true
    from touched join used on touched.from_on <= used.to_on and touched.until_on > used.to_on
    order by used.key`.execute(connection);
  await applyNext(connection, "rollup_edge", edgeColumns);
  await applyNext(connection, "rollup_holder", holderColumns);
  await applyNext(connection, "rollup_differs", differsColumns);
  await dropNext(connection);
  await sql`
    insert into rollup_structure (day, derived_at) values (${day}, ${at})
    on conflict (only_row) do update set day = excluded.day, derived_at = excluded.derived_at`.execute(
    connection,
  );
}
