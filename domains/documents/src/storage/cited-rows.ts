import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { DocumentId } from "../ids.ts";

export interface CitedRow {
  readonly id: DocumentId;
  readonly typeCode: string;
  readonly referenceKey: string;
  readonly referenceNumber: string;
  readonly issuerName: string;
  readonly issuedOn: CivilDate;
  readonly subject: string | null;
}

/**
 * Documents by their numbers. One that stands in many registers comes once: the entry that is linked already, else
 * that of the given register, else the issuer's own.
 * @param keys whole reference keys; `beginnings` are the first words of keys
 */
export async function selectCited(
  connection: Connection,
  asked: {
    readonly keys: readonly string[];
    readonly beginnings: readonly string[];
    readonly unitId: UnitId;
    readonly linkedIds: readonly DocumentId[];
  },
  isReadable: RawBuilder<SqlBool>,
): Promise<readonly CitedRow[]> {
  const patterns = asked.beginnings.map((beginning) => `${beginning} %`);
  const { rows } = await sql<CitedRow>`
    select distinct on (d.reference_key, d.issued_on, fold_text(d.issuer_name))
      d.id, d.type_code as "typeCode", d.reference_key as "referenceKey", d.reference_number as "referenceNumber",
      d.issuer_name as "issuerName", d.issued_on as "issuedOn", d.subject
    from document d
    where (d.reference_key = any(${[...asked.keys]}::text[]) or d.reference_key like any(${patterns}::text[]))
      and ${isReadable}
    order by d.reference_key, d.issued_on desc, fold_text(d.issuer_name),
      d.id = any(${[...asked.linkedIds]}::uuid[]) desc, d.unit_id = ${asked.unitId} desc, d.direction = 'outgoing' desc, d.id
    limit 1000`.execute(connection);
  return rows;
}

/** Documents whose issuer or subject names a session or a congress, of the given types; one of many registers once. */
export async function selectNamedDocuments(
  connection: Connection,
  asked: {
    readonly typeCodes: readonly string[];
    readonly unitId: UnitId;
    readonly notId: DocumentId;
    readonly linkedIds: readonly DocumentId[];
  },
  isReadable: RawBuilder<SqlBool>,
): Promise<readonly CitedRow[]> {
  if (asked.typeCodes.length === 0) return [];
  const { rows } = await sql<CitedRow>`
    select distinct on (fold_text(d.issuer_name), d.issued_on, coalesce(d.reference_key, d.subject))
      d.id, d.type_code as "typeCode", coalesce(d.reference_key, '') as "referenceKey",
      coalesce(d.reference_number, '') as "referenceNumber",
      d.issuer_name as "issuerName", d.issued_on as "issuedOn", d.subject
    from document d
    where d.type_code = any(${[...asked.typeCodes]}::text[]) and d.id <> ${asked.notId}
      and fold_text(d.issuer_name || ' ' || coalesce(d.subject, '')) ~ '(dai hoi|hoi nghi|trung uong [0-9ivx]+)'
      and ${isReadable}
    order by fold_text(d.issuer_name), d.issued_on desc, coalesce(d.reference_key, d.subject),
      d.id = any(${[...asked.linkedIds]}::uuid[]) desc, d.unit_id = ${asked.unitId} desc, d.direction = 'outgoing' desc, d.id
    limit 1000`.execute(connection);
  return rows;
}
