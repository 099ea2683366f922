import type { Connection } from "@nhiemky/database";
import type { Insertable, Selectable } from "kysely";
import type { DocumentId, FileId } from "../ids.ts";
import type { ReadParagraph } from "../rules/read-paragraph.ts";
import type { DocumentTables } from "./document-tables.ts";

export type FileRow = Selectable<DocumentTables["document_file"]>;

/** Adds a file and its text; a new main file takes the place of the one before. */
export async function insertFile(
  connection: Connection,
  row: Omit<Insertable<DocumentTables["document_file"]>, "position" | "replaced_by">,
  paragraphs: readonly ReadParagraph[],
): Promise<void> {
  const tables = connection.withTables<DocumentTables>();
  const { count } = await tables
    .selectFrom("document_file")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("document_id", "=", row.document_id)
    .executeTakeFirstOrThrow();
  await tables
    .insertInto("document_file")
    .values({ ...row, position: count, replaced_by: null })
    .execute();
  if (row.role === "main") {
    await tables
      .updateTable("document_file")
      .set({ replaced_by: row.id })
      .where("document_id", "=", row.document_id)
      .where("role", "=", "main")
      .where("replaced_by", "is", null)
      .where("id", "<>", row.id)
      .execute();
  }
  await tables
    .insertInto("document_file_text")
    .values({ file_id: row.id, paragraphs: JSON.stringify(paragraphs) })
    .execute();
}

export async function selectFiles(
  connection: Connection,
  documentId: DocumentId,
): Promise<readonly FileRow[]> {
  return connection
    .withTables<DocumentTables>()
    .selectFrom("document_file")
    .selectAll()
    .where("document_id", "=", documentId)
    .orderBy("position")
    .execute();
}

export async function selectFile(
  connection: Connection,
  documentId: DocumentId,
  fileId: FileId,
): Promise<FileRow | null> {
  const row = await connection
    .withTables<DocumentTables>()
    .selectFrom("document_file")
    .selectAll()
    .where("document_id", "=", documentId)
    .where("id", "=", fileId)
    .executeTakeFirst();
  return row ?? null;
}

/** The text of every file in force of a document, main file first. */
export async function selectTexts(
  connection: Connection,
  documentId: DocumentId,
): Promise<readonly { readonly role: FileRow["role"]; readonly paragraphs: readonly ReadParagraph[] }[]> {
  return connection
    .withTables<DocumentTables>()
    .selectFrom("document_file")
    .innerJoin("document_file_text", "document_file_text.file_id", "document_file.id")
    .select(["document_file.role", "document_file_text.paragraphs"])
    .where("document_file.document_id", "=", documentId)
    .where("document_file.replaced_by", "is", null)
    .orderBy((order) => order.case().when("document_file.role", "=", "main").then(0).else(1).end())
    .orderBy("document_file.position")
    .execute();
}
