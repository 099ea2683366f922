import { type Connection, type Database, inTransaction } from "@nhiemky/database";
import { sql } from "kysely";

export interface FigureSizes {
  readonly provinces: number;
  readonly communes: number;
  readonly baseUnits: number;
  readonly indicators: number;
  readonly months: number;
  /** Units that are asked for one cell in the month after, for their approval to be followed to the top. */
  readonly probes: number;
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
    probes: Math.min(400, baseUnits),
  };
}

/** Readable, sequential ids: units, indicators, periods, forms and rounds each have their own range. */
const numberedId = (kind: number, number: number) =>
  `0199000${kind}-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
const idOf = (kind: number, number: string) =>
  sql.raw(`('0199000${kind}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`);
export const unitUuid = (number: number) => numberedId(1, number);
export const indicatorUuid = (number: number) => numberedId(2, number);
export const periodUuid = (number: number) => numberedId(3, number);
/** The round for one cell in the month after the last one that is filled. */
export const probeRoundUuid = numberedId(5, 0);

export const firstBaseUnit = ({ provinces, communes }: FigureSizes) => 2 + provinces + communes;

/** Units 1 (nation), then provinces, communes, base units; the last month filled is December 2025. */
export async function fillFigures(
  { connection }: Database,
  sizes: FigureSizes,
  say: (step: string) => void = () => undefined,
): Promise<void> {
  await fillUnits(connection, sizes);
  await fillIndicators(connection, sizes);
  await fillObservations(connection, sizes, say);
}

async function fillUnits(connection: Connection, sizes: FigureSizes): Promise<void> {
  const { provinces, communes, baseUnits } = sizes;
  const firstCommune = 2 + provinces;
  const firstBase = firstBaseUnit(sizes);
  await sql`
    insert into structure_decision (id, kind, effective_on, note, entered_at)
    values (${numberedId(0, 1)}, 'establish', '2020-01-01', 'Dữ liệu sinh tự động', now())`.execute(
    connection,
  );
  const parent = sql.raw(`case
    when number = 1 then null
    when number < ${firstCommune} then 1
    when number < ${firstBase} then 2 + (number - ${firstCommune}) % ${provinces}
    else ${firstCommune} + (number - ${firstBase}) % ${communes} end`);
  await sql`
    insert into org_unit (id, code, established_on)
    select ${idOf(1, "number")}, 'U' || number, '2020-01-01'
    from generate_series(1, ${firstBase + baseUnits - 1}) as number`.execute(connection);
  await sql`
    insert into unit_parent (unit_id, from_on, parent_unit_id, decision_id)
    select ${idOf(1, "number")}, '2020-01-01', ${idOf(1, "parent")}, ${numberedId(0, 1)}
    from (select number, ${parent} as parent from generate_series(1, ${firstBase + baseUnits - 1}) as number) as unit
  `.execute(connection);
  await sql`
    insert into unit_kind_period (unit_id, from_on, kind, decision_id)
    select id, '2020-01-01', 'cell', ${numberedId(0, 1)} from org_unit`.execute(connection);
  await sql`
    insert into unit_name (unit_id, from_on, full_name, decision_id)
    select id, '2020-01-01', 'Đơn vị ' || code, ${numberedId(0, 1)} from org_unit`.execute(connection);
  await sql`
    insert into org_unit_closure
    with recursive climb(ancestor_id, descendant_id, depth) as (
      select id, id, 0 from org_unit
      union all
      select parent_unit_id, descendant_id, depth + 1
      from climb join unit_parent on unit_id = ancestor_id where parent_unit_id is not null
    )
    select * from climb`.execute(connection);
  await sql`insert into org_unit_closure_day (day) values (current_date)`.execute(connection);
}

async function fillIndicators(connection: Connection, sizes: FigureSizes): Promise<void> {
  const { indicators, months, probes } = sizes;
  const firstBase = firstBaseUnit(sizes);
  const nation = unitUuid(1);
  await sql`
    insert into indicator (id, owner_unit_id, code, frequency, origin, established_at)
    select ${idOf(2, "number")}, ${nation}, 'chi_so_' || number, 'month', 'reported', now()
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
    from (select number, ('2026-01-01'::date - (${months} - number + 1) * interval '1 month')::date as start
      from generate_series(1, ${months + 1}) as number) as month order by number`.execute(connection);
  for (const [form, last] of [
    [1, indicators],
    [2, 1],
  ] as const) {
    await sql`
      insert into report_form (id, owner_unit_id, code, version, title, established_at)
      values (${numberedId(4, form)}, ${nation}, ${`BM${form}`}, 1, 'Biểu mẫu', now())`.execute(connection);
    await sql`
      insert into form_indicator (form_id, position, indicator_key)
      select ${numberedId(4, form)}, key, key from indicator where key <= ${last}`.execute(connection);
  }
  await sql`
    insert into reporting_round (id, owner_unit_id, form_id, period_key, title, opens_on, due_on, opened_at, opened_by)
    select case when key > ${months} then ${probeRoundUuid}::uuid else ${idOf(5, "key")} end, ${nation},
      case when key > ${months} then ${numberedId(4, 2)}::uuid else ${numberedId(4, 1)}::uuid end,
      key, label, from_on, to_on, now(), 'bench'
    from period`.execute(connection);
  await sql`
    insert into round_unit (period_key, unit_id, round_id)
    select ${months + 1}, ${idOf(1, "number")}, ${probeRoundUuid}::uuid
    from generate_series(${firstBase}::integer, ${firstBase + probes - 1}::integer) as number`.execute(
    connection,
  );
}

/** Loaded without its key, which is built once at the end, as a restore would do. */
async function fillObservations(
  connection: Connection,
  sizes: FigureSizes,
  say: (step: string) => void,
): Promise<void> {
  const { baseUnits, indicators, months } = sizes;
  const firstBase = firstBaseUnit(sizes);
  await sql`alter table observation drop constraint observation_pkey`.execute(connection);
  const units = sql`(
    select number, ${idOf(1, "number")} as id
    from generate_series(${firstBase}::integer, ${firstBase + baseUnits - 1}::integer) as number) as unit`;
  for (let month = 1; month <= months; month++) {
    await sql`
      insert into round_unit (period_key, unit_id, round_id)
      select ${month}, unit.id, ${numberedId(5, month)} from ${units}`.execute(connection);
    await sql`
      insert into observation_act (id, kind, unit_id, period_key, entered_by, entered_at, approved_by, approved_at)
      select gen_random_uuid(), 'approval', unit.id, ${month}, 'bench', now(), 'bench', now()
      from ${units} order by unit.number`.execute(connection);
    // Not reported now and then, nothing of the kind now and then, so that counts have something to count.
    await sql`
      insert into observation (period_key, indicator_key, category_key, revision, unit_id, act_key, entry, value)
      select ${month}, indicator, 0, 1, unit.id, ${(month - 1) * baseUnits} + unit.number - ${firstBase} + 1,
        case when (unit.number + indicator) % 53 = 0 then 'n' else 'f' end::"char",
        case when (unit.number + indicator) % 53 = 0 then null
          else (unit.number * 7 + indicator * 13 + ${month} * 31) % 97 end
      from (select * from ${units} offset 0) as unit cross join generate_series(1, ${indicators}) as indicator
      where (unit.number + ${month}) % 41 <> 0`.execute(connection);
    say(`month ${month} of ${months} loaded`);
  }
  await inTransaction(connection, async (inside) => {
    await sql`set local maintenance_work_mem = '1GB'`.execute(inside);
    await sql`
      alter table observation add constraint observation_pkey
      primary key (period_key, unit_id, indicator_key, category_key, revision)`.execute(inside);
  });
  say("key built");
  for (const table of [
    "observation",
    "observation_act",
    "round_unit",
    "org_unit",
    "unit_parent",
    "unit_name",
    "org_unit_closure",
    "period",
    "indicator",
  ]) {
    await sql`vacuum analyze ${sql.table(table)}`.execute(connection);
  }
}
