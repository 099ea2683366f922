import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { readableRecords } from "@nhiemky/search-index";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { DocumentListQuery } from "../document-schemas.ts";
import type { DocumentId } from "../ids.ts";

/** A line of the register, without the unit's name. */
export interface SummaryRow {
  readonly id: DocumentId;
  readonly unitId: UnitId;
  readonly direction: "incoming" | "outgoing";
  readonly typeCode: string;
  readonly referenceNumber: string | null;
  readonly issuerName: string;
  readonly issuedOn: CivilDate;
  readonly receivedOn: CivilDate | null;
  readonly subject: string | null;
  readonly isPlaceholder: boolean;
  readonly urgency: string | null;
  readonly fileCount: number;
  readonly deliveryCount: number;
  readonly answeredCount: number;
}

const summaryColumns = sql`
  d.id, d.unit_id as "unitId", d.direction, d.type_code as "typeCode", d.reference_number as "referenceNumber",
  d.issuer_name as "issuerName", d.issued_on as "issuedOn", d.received_on as "receivedOn", d.subject,
  d.is_placeholder as "isPlaceholder", d.urgency,
  (select count(*) from document_file f where f.document_id = d.id and f.replaced_by is null) as "fileCount",
  (select count(*) from dispatch s join delivery v on v.dispatch_id = s.id where s.document_id = d.id) as "deliveryCount",
  (select count(distinct v.id) from dispatch s join delivery v on v.dispatch_id = s.id
    join delivery_answer a on a.delivery_id = v.id where s.document_id = d.id) as "answeredCount"`;

export type ListFilter = Omit<DocumentListQuery, "page" | "pageSize">;

export interface ListWindow {
  readonly offset: number;
  readonly limit: number;
}

/**
 * Entries that match, the latest issued first. `words` are folded; `referenceKey` is of the same text, or null.
 * @param inScope the reader's units; null: everything
 */
export async function selectList(
  connection: Connection,
  filter: ListFilter,
  text: { readonly tsquery: string | null; readonly referenceKey: string | null },
  inScope: ((unitColumn: string) => RawBuilder<SqlBool>) | null,
  window: ListWindow,
): Promise<{ readonly rows: readonly SummaryRow[]; readonly total: number }> {
  const matches = sql<SqlBool>`
    ${inScope === null ? sql`true` : sql`d.id in (select id from readable)`}
    and (${filter.unitId ?? null}::uuid is null or d.unit_id = ${filter.unitId ?? null}::uuid)
    and (${filter.direction ?? null}::text is null or d.direction = ${filter.direction ?? null}::text)
    and (${filter.typeCode ?? null}::text is null or d.type_code = ${filter.typeCode ?? null}::text)
    and (${filter.from ?? null}::date is null or d.issued_on >= ${filter.from ?? null}::date)
    and (${filter.to ?? null}::date is null or d.issued_on <= ${filter.to ?? null}::date)
    and ${
      text.tsquery === null
        ? sql`true`
        : sql`(d.reference_key = ${text.referenceKey} or exists (
            select from search_entry e where e.kind = 'document' and e.id = d.id and e.words @@ ${text.tsquery}::tsquery))`
    }`;
  const gathered =
    inScope === null ? sql`` : sql`with readable as materialized (${readableRecords(inScope)})`;
  const { rows: counted } = await sql<{ total: number }>`
    ${gathered} select count(*) as total from document d where ${matches}`.execute(connection);
  const { rows } = await sql<SummaryRow>`
    ${gathered} select ${summaryColumns} from (
      select * from document d where ${matches}
      order by d.issued_on desc, d.id limit ${window.limit} offset ${window.offset}) d
    order by d.issued_on desc, d.id`.execute(connection);
  return { rows, total: counted[0]?.total ?? 0 };
}

export async function selectSummaries(
  connection: Connection,
  ids: readonly DocumentId[],
): Promise<readonly SummaryRow[]> {
  const { rows } = await sql<SummaryRow>`
    select ${summaryColumns} from document d where d.id = any(${[...ids]}::uuid[])`.execute(connection);
  return rows;
}
