import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import type { Insertable, Selectable, Updateable } from "kysely";
import type { DocumentId } from "../ids.ts";
import type { DocumentTables } from "./document-tables.ts";

export type DocumentRow = Selectable<DocumentTables["document"]>;

export async function insertDocument(
  connection: Connection,
  row: Insertable<DocumentTables["document"]>,
): Promise<void> {
  await connection.withTables<DocumentTables>().insertInto("document").values(row).execute();
}

export async function selectDocument(connection: Connection, id: DocumentId): Promise<DocumentRow | null> {
  const row = await connection
    .withTables<DocumentTables>()
    .selectFrom("document")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** The same, held against others until the end of the transaction. */
export async function lockDocument(connection: Connection, id: DocumentId): Promise<DocumentRow | null> {
  const row = await connection
    .withTables<DocumentTables>()
    .selectFrom("document")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function updateDocument(
  connection: Connection,
  id: DocumentId,
  change: Updateable<DocumentTables["document"]>,
): Promise<void> {
  await connection
    .withTables<DocumentTables>()
    .updateTable("document")
    .set(change)
    .where("id", "=", id)
    .execute();
}

/** The entries of a register that bear a number, the latest first. */
export async function selectByReference(
  connection: Connection,
  given: {
    unitId: UnitId;
    direction: "incoming" | "outgoing";
    referenceKey: string;
    issuedOn: CivilDate | null;
  },
): Promise<readonly DocumentRow[]> {
  let query = connection
    .withTables<DocumentTables>()
    .selectFrom("document")
    .selectAll()
    .where("unit_id", "=", given.unitId)
    .where("direction", "=", given.direction)
    .where("reference_key", "=", given.referenceKey);
  if (given.issuedOn !== null) query = query.where("issued_on", "=", given.issuedOn);
  return query.orderBy("issued_on", "desc").limit(20).execute();
}
