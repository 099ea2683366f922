import type { ActionContext, Scope } from "@nhiemky/access-control";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { scopeCondition } from "@nhiemky/org-structure";
import { readableAmong } from "@nhiemky/search-index";
import type { DocumentDetail, DocumentLink } from "../document-schemas.ts";
import { documentErrors } from "../errors.ts";
import type { DocumentId } from "../ids.ts";
import { selectDocument } from "../storage/document-rows.ts";
import { selectFiles } from "../storage/file-rows.ts";
import { type LinkRow, selectLinks } from "../storage/link-rows.ts";
import { selectTerms } from "../storage/number-rows.ts";
import { summariesOf } from "./list-documents.ts";

/**
 * One document with its files and links. Of documents that the actor may not read, those that this one names show
 * their number only, and those that name this one do not show.
 */
export async function getDocument(
  context: ActionContext,
  scope: Scope,
  id: DocumentId,
): Promise<Result<DocumentDetail>> {
  const { connection } = context;
  const row = await selectDocument(connection, id);
  const [summary] = await summariesOf(context, [id]);
  if (row === null || summary === undefined) return err(appError(documentErrors.DOCUMENTS_NOT_FOUND));
  const termId = /term:(\S+)$/.exec(row.sequence_key ?? "")?.[1];
  const terms = termId === undefined ? [] : await selectTerms(connection, row.unit_id);
  const files = await selectFiles(connection, id);
  const links = (await selectLinks(connection, id)).map((link) => presentLink(link, id));
  const others = links.map((link) => link.other.documentId);
  const readable = await readableAmong(connection, others, (column) => scopeCondition(scope, column));
  return ok({
    ...summary,
    issuerUnitId: row.issuer_unit_id,
    signatory: row.signatory,
    circulation: row.circulation,
    recipients: row.recipients,
    duplicateReason: row.duplicate_reason,
    clauseRevision: row.clause_revision,
    termName: terms.find((term) => term.id === termId)?.name ?? null,
    files: files.map((file) => ({
      id: file.id,
      role: file.role,
      fileName: file.file_name,
      mediaType: file.media_type,
      sizeBytes: file.size_bytes,
      addedAt: file.added_at.toISOString(),
      isReplaced: file.replaced_by !== null,
      warnings: file.warnings,
    })),
    links: links.flatMap((link) => {
      if (readable.has(link.other.documentId)) return [link];
      return link.way === "in" ? [] : [{ ...link, other: { ...link.other, subject: null } }];
    }),
  });
}

/** A link as it looks from one of its documents. */
function presentLink(row: LinkRow, from: DocumentId): DocumentLink {
  const source = {
    documentId: row.fromDocumentId,
    clauseId: row.fromClauseId,
    referenceNumber: row.fromReference,
    subject: row.fromSubject,
    clauseLabel: row.fromLabel,
  };
  const target = {
    documentId: row.toDocumentId,
    clauseId: row.toClauseId,
    referenceNumber: row.toReference,
    subject: row.toSubject,
    clauseLabel: row.toLabel,
  };
  const isOut = row.fromDocumentId === from;
  const { id, relation, sinceOn, note } = row;
  return {
    id,
    relation,
    sinceOn,
    note,
    way: isOut ? "out" : "in",
    own: isOut ? source : target,
    other: isOut ? target : source,
  };
}
