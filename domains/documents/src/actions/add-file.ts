import { type ActionContext, recordEvent, type UploadedFile } from "@nhiemky/access-control";
import { type Connection, inTransaction } from "@nhiemky/database";
import { storeFile } from "@nhiemky/file-store";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import { documentEvents } from "../audit-events.ts";
import { documentErrors } from "../errors.ts";
import type { ClauseId, DocumentId, FileId } from "../ids.ts";
import { keepIdentities } from "../rules/keep-identities.ts";
import type { ParsedDocument } from "../rules/parse-clauses.ts";
import { saveClauses, selectClauses } from "../storage/clause-rows.ts";
import { type DocumentRow, lockDocument, selectDocument, updateDocument } from "../storage/document-rows.ts";
import { type FileRow, insertFile } from "../storage/file-rows.ts";
import { indexDocument } from "./index-document.ts";
import { readUploadedFile } from "./read-file.ts";

const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  txt: "text/plain",
} as const;

/**
 * Adds a file to a document. The text of a main file becomes its clauses; a new version keeps the identities of those
 * that go on (issue 2.4), so that tasks and answers stay where they were.
 */
export async function addFile(
  context: ActionContext,
  documentId: DocumentId,
  role: FileRow["role"],
  file: UploadedFile,
): Promise<Result<{ id: FileId }>> {
  const document = await selectDocument(context.connection, documentId);
  if (document === null) return err(appError(documentErrors.DOCUMENTS_NOT_FOUND));
  if (document.is_placeholder) return err(appError(documentErrors.DOCUMENTS_PLACEHOLDER_HAS_NO_FILE));
  const read = await readUploadedFile(context, document.unit_id, file);
  if (!read.ok) return read;
  const { text, parsed } = read.value;
  return inTransaction(context.connection, async (connection) => {
    const id = makeId<"document-file">(context.clock, context.random);
    const now = context.clock.now();
    const sha256 = await storeFile(connection, file.content, now);
    await insertFile(
      connection,
      {
        id,
        document_id: documentId,
        role,
        file_name: file.name.slice(0, 255),
        media_type: mediaTypes[text.format],
        size_bytes: file.content.length,
        sha256,
        added_at: now,
        warnings: [...text.warnings],
      },
      text.paragraphs,
    );
    const locked = (await lockDocument(connection, documentId)) ?? document;
    const retired = role === "main" ? await replaceClauses({ ...context, connection }, locked, parsed) : [];
    await indexDocument(connection, document, retired);
    await recordEvent(
      { ...context, connection },
      {
        event: documentEvents["document.file-added"],
        unitId: document.unit_id,
        subject: { kind: "document", id: documentId },
        data: { fileId: id, role, sha256 },
      },
    );
    return ok({ id });
  });
}

async function replaceClauses(
  context: ActionContext & { readonly connection: Connection },
  document: DocumentRow,
  parsed: ParsedDocument,
): Promise<readonly ClauseId[]> {
  const { connection, clock, random } = context;
  const old = await selectClauses(connection, document.id);
  const clauses = keepIdentities(old, parsed.clauses, () => makeId<"clause">(clock, random));
  await updateDocument(connection, document.id, { clause_revision: document.clause_revision + 1 });
  return saveClauses(connection, document.id, clauses, clock.now());
}
