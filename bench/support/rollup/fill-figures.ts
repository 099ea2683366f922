import type { Database } from "@nhiemky/database";
import { sql } from "kysely";

export interface FigureSizes {
  readonly provinces: number;
  readonly communes: number;
  readonly baseUnits: number;
  readonly indicators: number;
  readonly months: number;
}

/** The national set at scale 1: 1 / 34 / 3,309 / 52,117 units, 40 indicators, 24 months. */
export function figureSizes(scale: number, months = 24): FigureSizes {
  const baseUnits = Math.max(68, Math.round(52_117 * scale));
  return {
    provinces: Math.max(2, Math.min(34, Math.round(baseUnits / 100))),
    communes: Math.max(4, Math.round(baseUnits / 15.75)),
    baseUnits,
    indicators: 40,
    months,
  };
}

/** A readable, sequential id: units, indicators and periods each have their own range. */
const idOf = (kind: number, number: string) =>
  sql.raw(`('0199000${kind}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`);
export const unitUuid = (number: number) =>
  `01990001-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;

/** Units 1 (nation), then provinces, communes, base units; a month is numbered from January 2024. */
export async function fillFigures({ connection }: Database, sizes: FigureSizes): Promise<void> {
  const { provinces, communes, baseUnits, indicators, months } = sizes;
  const firstCommune = 2 + provinces;
  const firstBase = firstCommune + communes;
  await sql`
    insert into structure_decision (id, kind, effective_on, note, entered_at)
    values (${idOf(0, "1")}, 'establish', '2020-01-01', 'Dữ liệu sinh tự động', now())`.execute(connection);
  await sql`
    create temp table bench_unit as
    select number, case
        when number = 1 then null
        when number < ${firstCommune} then 1
        when number < ${firstBase} then 2 + (number - ${firstCommune}) % ${provinces}
        else ${firstCommune} + (number - ${firstBase}) % ${communes} end as parent
    from generate_series(1, ${firstBase + baseUnits - 1}) as number`.execute(connection);
  await sql`insert into org_unit (id, established_on) select ${idOf(1, "number")}, '2020-01-01' from bench_unit`.execute(
    connection,
  );
  await sql`
    insert into unit_parent (unit_id, from_on, parent_unit_id, decision_id)
    select ${idOf(1, "number")}, '2020-01-01', ${idOf(1, "parent")}, ${idOf(0, "1")} from bench_unit`.execute(
    connection,
  );
  await sql`
    insert into unit_kind_period (unit_id, from_on, kind, decision_id)
    select ${idOf(1, "number")}, '2020-01-01', 'cell', ${idOf(0, "1")} from bench_unit`.execute(connection);
  await sql`
    insert into unit_name (unit_id, from_on, full_name, decision_id)
    select ${idOf(1, "number")}, '2020-01-01', 'Đơn vị ' || number, ${idOf(0, "1")} from bench_unit`.execute(
    connection,
  );
  await sql`
    insert into org_unit_closure
    with recursive climb(ancestor, descendant, depth) as (
      select number, number, 0 from bench_unit
      union all
      select parent, descendant, depth + 1 from climb join bench_unit on number = ancestor where parent is not null
    )
    select ${idOf(1, "ancestor")}, ${idOf(1, "descendant")}, depth from climb`.execute(connection);
  await sql`insert into org_unit_closure_day (day) values (current_date)`.execute(connection);
  await sql`
    insert into indicator (id, owner_unit_id, code, frequency, origin, established_at)
    select ${idOf(2, "number")}, ${idOf(1, "1")}, 'chi_so_' || number, 'month', 'reported', now()
    from generate_series(1, ${indicators}) as number order by number`.execute(connection);
  await sql`
    insert into indicator_version (indicator_id, from_on, name, unit_of_measure, decimals, kind, time_operator,
      tree_operator, split_rule)
    select id, '2020-01-01', code, 'đảng viên', 0, 'flow', 'sum', 'sum', 'by-weight' from indicator`.execute(
    connection,
  );
  await sql`
    insert into period (id, kind, label, from_on, to_on)
    select ${idOf(3, "number")}, 'month', 'Tháng ' || number, start, (start + interval '1 month - 1 day')::date
    from (select number, ('2024-01-01'::date + (number - 1) * interval '1 month')::date as start
      from generate_series(1, ${months + 1}) as number) as month order by number`.execute(connection);
  await sql`
    insert into report_form (id, owner_unit_id, code, version, title, established_at)
    values (${idOf(4, "1")}, ${idOf(1, "1")}, 'BM', 1, 'Biểu mẫu', now())`.execute(connection);
  await sql`insert into form_indicator (form_id, position, indicator_key)
    select ${idOf(4, "1")}, key, key from indicator`.execute(connection);
  await sql`
    insert into reporting_round (id, owner_unit_id, form_id, period_key, title, opens_on, due_on, opened_at, opened_by)
    select ${idOf(5, "key")}, ${idOf(1, "1")}, ${idOf(4, "1")}, key, label, from_on, to_on, now(), 'bench'
    from period`.execute(connection);
  await fillObservations(connection, firstBase, sizes);
}

/** Loaded without its key, which is built once at the end, as a restore would do. */
async function fillObservations(
  connection: Database["connection"],
  firstBase: number,
  { baseUnits, indicators, months }: FigureSizes,
): Promise<void> {
  await sql`alter table observation drop constraint observation_pkey`.execute(connection);
  const units = sql`generate_series(${firstBase}::integer, ${firstBase + baseUnits - 1}::integer) as unit(number)`;
  for (let month = 1; month <= months; month++) {
    await sql`
      insert into round_unit (period_key, unit_id, round_id)
      select ${month}, ${idOf(1, "unit.number")}, ${idOf(5, String(month))} from ${units}`.execute(
      connection,
    );
    await sql`
      insert into observation_act (id, kind, unit_id, period_key, entered_by, entered_at, approved_by, approved_at)
      select gen_random_uuid(), 'approval', ${idOf(1, "unit.number")}, ${month}, 'bench', now(), 'bench', now()
      from ${units}`.execute(connection);
    // Not reported now and then, nothing of the kind now and then, so that counts have something to count.
    await sql`
      insert into observation (period_key, indicator_key, category_key, revision, unit_id, act_key, entry, value)
      select ${month}, indicator, 0, 1, ${idOf(1, "unit.number")}, ${(month - 1) * baseUnits} + unit.number - ${firstBase} + 1,
        case when (unit.number + indicator) % 53 = 0 then 'n' else 'f' end::"char",
        case when (unit.number + indicator) % 53 = 0 then null
          else (unit.number * 7 + indicator * 13 + ${month} * 31) % 97 end
      from ${units} cross join generate_series(1, ${indicators}) as indicator
      where (unit.number + ${month}) % 41 <> 0`.execute(connection);
  }
  await sql`
    alter table observation add constraint observation_pkey
    primary key (period_key, unit_id, indicator_key, category_key, revision)`.execute(connection);
  for (const table of [
    "observation",
    "round_unit",
    "org_unit",
    "unit_parent",
    "org_unit_closure",
    "period",
    "indicator",
  ]) {
    await sql`vacuum analyze ${sql.table(table)}`.execute(connection);
  }
}
