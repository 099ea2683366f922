import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { sql } from "kysely";
import { countRows } from "./count-rows.ts";
import { idKinds } from "./draw-functions.ts";
import type { NationalSizes } from "./national-sizes.ts";

/** Clauses of every generated document: three parts of four numbered clauses each. */
export const clausesPerDocument = 15;

/**
 * How the documents spread over the tiers: a twentieth from the centre, about a third from provinces (the same
 * number each), the rest from communes.
 */
export interface DocumentSpread {
  readonly central: number;
  readonly perProvince: number;
  readonly communal: number;
}

export function spreadDocuments({ documents, provinces }: NationalSizes): DocumentSpread {
  const central = Math.max(1, Math.ceil(documents / 20));
  const perProvince = Math.max(1, Math.round(documents / 3 / provinces));
  return { central, perProvince, communal: Math.max(1, documents - central - perProvince * provinces) };
}

/**
 * Documents in the registers of the bodies that issued them, with their clauses and with links from each to one of the
 * tier above. Leaves `national_document(number, tier, ordinal, id, unit_number, issued_on)`; `ordinal` counts from 1
 * within the unit. Central document 39 is a resolution, so that there is a 39-NQ/TW to search for.
 */
export async function fillDocuments(
  connection: Connection,
  sizes: NationalSizes,
  day: CivilDate,
): Promise<void> {
  const { provinces, communes } = sizes;
  const { central, perProvince, communal } = spreadDocuments(sizes);
  const firstCommunal = central + perProvince * provinces;
  await sql`
    create temporary table national_document on commit drop as
    select number, tier, ordinal, unit_number, pg_temp.example_id(${sql.lit(idKinds.document)}, number) as id,
      (array['CTr', 'KH', 'CT', 'NQ', 'KL', 'QĐ'])[1 + ordinal % 6] as type_code,
      ${day}::date - (array[1800, 1500, 1200])[1 + tier] - pg_temp.draw('issued', number, 280) as issued_on
    from (
      select number, 0 as tier, number as ordinal, 0 as unit_number from generate_series(1, ${sql.lit(central)}) as number
      union all
      select ${sql.lit(central)} + i, 1, 1 + (i - 1) / ${sql.lit(provinces)}, 1 + (i - 1) % ${sql.lit(provinces)}
      from generate_series(1, ${sql.lit(perProvince * provinces)}) as i
      union all
      select ${sql.lit(firstCommunal)} + i, 2, 1 + (i - 1) / ${sql.lit(communes)},
        ${sql.lit(provinces)} + 1 + (i - 1) % ${sql.lit(communes)}
      from generate_series(1, ${sql.lit(communal)}) as i
    ) as tiers
  `.execute(connection);
  await sql`create unique index on national_document (number)`.execute(connection);
  await sql`create unique index on national_document (unit_number, ordinal)`.execute(connection);
  await countRows(connection, "national_document");
  await insertDocuments(connection);
  await countRows(connection, "document");
  await insertClauses(connection);
  await countRows(connection, "clause");
  await insertLinks(connection, sizes);
}

async function insertDocuments(connection: Connection): Promise<void> {
  await sql`
    insert into document (id, unit_id, direction, type_code, family, reference_number, reference_key, number_value,
      issuer_symbol, issuer_unit_id, issuer_name, issued_on, sequence_key, subject, registered_at)
    select document.id, unit.id, 'outgoing', type_code, 'party', ordinal || '-' || type_code || '/' || symbol,
      ordinal || ' ' || fold_text(type_code) || ' ' || fold_text(symbol), ordinal, symbol, unit.id, unit_name.full_name,
      issued_on, 'year:' || extract(year from issued_on), subject || ' ' || lpad(document.number::text, 4, '0'), issued_on
    from national_document as document
    join national_unit as unit on unit.number = unit_number
    join unit_name on unit_name.unit_id = unit.id
    cross join lateral (
      select (array['TW', 'TU', 'ĐU'])[1 + document.tier] as symbol,
        (array['Đổi mới phương thức lãnh đạo', 'Xây dựng tổ chức cơ sở', 'Nâng cao chất lượng đội ngũ',
          'Cải cách hành chính', 'Chuyển đổi số', 'Kiểm tra, giám sát', 'Sắp xếp tổ chức bộ máy',
          'Công tác dân vận'])[1 + pg_temp.draw('subject', document.number, 8)] as subject
    ) as words
  `.execute(connection);
}

async function insertClauses(connection: Connection): Promise<void> {
  const id = (ordinal: string) =>
    sql.raw(`pg_temp.example_id(${idKinds.clause}, document.number * 100::bigint + ${ordinal})`);
  await sql`
    insert into clause (id, document_id, parent_id, position, depth, kind, label, text)
    select ${id("place")}, document.id, case when place % 5 <> 1 then ${id("place - (place - 1) % 5")} end, place,
      case when place % 5 = 1 then 0 else 1 end,
      case when place % 5 = 1 then 'roman' else 'number' end,
      case when place % 5 = 1 then (array['I', 'II', 'III'])[1 + place / 5] else ((place - 1) % 5)::text end,
      (array['Rà soát', 'Hoàn thành', 'Tổ chức', 'Ban hành', 'Báo cáo', 'Kiểm tra'])[1 + pg_temp.draw('verb', place, 6)]
        || ' ' || (array['quy chế làm việc', 'kế hoạch năm', 'hồ sơ đảng viên', 'chương trình hành động', 'số liệu kỳ',
          'quy hoạch cán bộ', 'sinh hoạt chi bộ'])[1 + pg_temp.draw('object', document.number * 100::bigint + place, 7)]
        || ' ' || document.number || '.' || place
    from national_document as document cross join generate_series(1, ${sql.lit(clausesPerDocument)}) as place
  `.execute(connection);
}

/** Each document of a province implements one of the centre, each of a commune one of its province. */
async function insertLinks(connection: Connection, sizes: NationalSizes): Promise<void> {
  const { central, perProvince } = spreadDocuments(sizes);
  await sql`
    insert into document_link (id, from_document_id, to_document_id, relation, since_on)
    select pg_temp.example_id(${sql.lit(idKinds.link)}, lower.number), lower.id, upper.id, 'implements', lower.issued_on
    from national_document as lower
    join national_unit as unit on unit.number = lower.unit_number
    join national_document as upper on upper.unit_number = unit.parent_number
      and upper.ordinal = 1 + pg_temp.draw('implements', lower.number,
        case lower.tier when 1 then ${sql.lit(central)} else ${sql.lit(perProvince)} end)
    where lower.tier > 0
  `.execute(connection);
}
