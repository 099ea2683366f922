import type { Scope, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { scopeCondition } from "@nhiemky/org-structure";
import { isReadable } from "@nhiemky/search-index";
import { sql } from "kysely";
import type { DocumentId } from "../ids.ts";

/** A document for what reads its text in another domain; null when there is none or the scope does not reach it. */
export async function readableDocument(
  connection: Connection,
  scope: Scope,
  id: DocumentId,
): Promise<{ readonly unitId: UnitId; readonly issuedOn: CivilDate } | null> {
  const isInScope = isReadable("d.id", (column) => scopeCondition(scope, column));
  const { rows } = await sql<{ unitId: UnitId; issuedOn: CivilDate }>`
    select d.unit_id as "unitId", d.issued_on as "issuedOn" from document d
    where d.id = ${id} and ${isInScope}`.execute(connection);
  return rows[0] ?? null;
}
