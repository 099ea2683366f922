import type { Connection } from "@nhiemky/database";
import { indexEntries, removeEntries, type SearchEntry } from "@nhiemky/search-index";
import { documentTypeByCode } from "@nhiemky/vietnamese-text";
import type { ClauseId } from "../ids.ts";
import { selectClauses } from "../storage/clause-rows.ts";
import type { DocumentRow } from "../storage/document-rows.ts";
import { selectTexts } from "../storage/file-rows.ts";

/** Puts a document and its clauses into the search index as they now are. */
export async function indexDocument(
  connection: Connection,
  document: DocumentRow,
  retired: readonly ClauseId[] = [],
): Promise<void> {
  const clauses = await selectClauses(connection, document.id);
  const texts = await selectTexts(connection, document.id);
  // The main text is found by its clauses; attachments only here.
  const attached = texts
    .filter((text) => text.role !== "main" || clauses.length === 0)
    .flatMap((text) => text.paragraphs.map((paragraph) => paragraph.text));
  const type = documentTypeByCode(document.type_code)?.name ?? "";
  const name = [document.reference_number, document.subject].filter((part) => part !== null).join(" · ");
  const own: SearchEntry = {
    kind: "document",
    id: document.id,
    recordId: document.id,
    unitId: document.unit_id,
    title: name,
    text: [document.subject ?? "", ...attached].join("\n"),
    referenceKey: document.reference_key,
    also: [type, document.issuer_name, document.signatory ?? ""].join(" "),
    occurredOn: document.issued_on,
  };
  const ofClauses = clauses.map((clause) => ({
    kind: "clause",
    id: clause.id,
    recordId: document.id,
    unitId: document.unit_id,
    title: [document.reference_number ?? type, clause.label].filter((part) => part !== "").join(" · "),
    text: clause.text,
    occurredOn: document.issued_on,
  }));
  await removeEntries(connection, "clause", retired);
  await indexEntries(connection, [own, ...ofClauses]);
}
