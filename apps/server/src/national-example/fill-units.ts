import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import { countRows } from "./count-rows.ts";
import { idKinds } from "./draw-functions.ts";
import type { NationalSizes } from "./national-sizes.ts";

/**
 * Four tiers, each unit under one of the tier above, by one establishing decision. Leaves `national_unit(number, tier,
 * place, id, parent_number)` for the other fillers: tier 0 the centre, 1 provinces, 2 communes, 3 grassroots units;
 * `place` counts within the tier from 1.
 */
export async function fillUnits(
  connection: Connection,
  sizes: NationalSizes,
  establishedOn: CivilDate,
): Promise<void> {
  const { provinces, communes, grassrootsUnits } = sizes;
  await sql`
    create temporary table national_unit on commit drop as
    select number, tier, place, pg_temp.example_id(${sql.lit(idKinds.unit)}, number) as id, parent_number
    from (
      select 0 as number, 0 as tier, 1 as place, null::int as parent_number
      union all
      select place, 1, place, 0 from generate_series(1, ${sql.lit(provinces)}) as place
      union all
      select ${sql.lit(provinces)} + place, 2, place, 1 + (place - 1) % ${sql.lit(provinces)}
      from generate_series(1, ${sql.lit(communes)}) as place
      union all
      select ${sql.lit(provinces + communes)} + place, 3, place,
        ${sql.lit(provinces)} + 1 + (place - 1) % ${sql.lit(communes)}
      from generate_series(1, ${sql.lit(grassrootsUnits)}) as place
    ) as tiers
  `.execute(connection);
  await sql`create unique index on national_unit (number)`.execute(connection);
  await sql`create unique index on national_unit (tier, place)`.execute(connection);
  await countRows(connection, "national_unit");
  await insertUnits(connection, establishedOn);
}

async function insertUnits(connection: Connection, establishedOn: CivilDate): Promise<void> {
  const decisionId = sql`pg_temp.example_id(${sql.lit(idKinds.decision)}, 1)`;
  await sql`
    insert into org_unit (id, code, established_on)
    select id, (array['QG', 'T', 'X', 'C'])[1 + tier] || lpad(place::text, (array[1, 2, 4, 5])[1 + tier], '0'),
      ${establishedOn}
    from national_unit
  `.execute(connection);
  await countRows(connection, "org_unit");
  await sql`
    insert into structure_decision (id, kind, effective_on, note, entered_at)
    values (${decisionId}, 'establish', ${establishedOn}, 'Dữ liệu sinh tự động · Generated data', ${establishedOn}::date)
  `.execute(connection);
  await sql`
    insert into structure_decision_unit (decision_id, unit_id, part)
    select ${decisionId}, id, 'established' from national_unit
  `.execute(connection);
  await sql`
    insert into unit_name (unit_id, from_on, full_name, short_name, abbreviation, decision_id)
    select id, ${establishedOn}, title || ' ' || numbered, numbered,
      (array['TW', 'ĐBT', 'ĐBX', 'ĐBCS'])[1 + tier] || place, ${decisionId}
    from national_unit
    cross join lateral (
      select pg_temp.place_name(number) || ' ' || lpad(place::text, (array[1, 2, 4, 5])[1 + tier], '0') as numbered,
        (array['Đảng bộ toàn quốc', 'Đảng bộ tỉnh', 'Đảng bộ xã', 'Đảng bộ cơ sở'])[1 + tier] as title
    ) as words
  `.execute(connection);
  await sql`
    insert into unit_kind_period (unit_id, from_on, kind, decision_id)
    select id, ${establishedOn}, (array['central-organisation', 'provincial-organisation', 'commune-organisation', 'grassroots-organisation'])[1 + tier],
      ${decisionId}
    from national_unit
  `.execute(connection);
  await sql`
    insert into unit_parent (unit_id, from_on, parent_unit_id, decision_id)
    select unit.id, ${establishedOn}, parent.id, ${decisionId}
    from national_unit as unit left join national_unit as parent on parent.number = unit.parent_number
  `.execute(connection);
  await sql`
    insert into unit_heir (unit_id, heir_unit_id, from_on, holds_members, holds_tasks, holds_documents)
    select id, id, ${establishedOn}, true, true, true from national_unit
  `.execute(connection);
}
