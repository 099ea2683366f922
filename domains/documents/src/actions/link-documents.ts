import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, type CivilDate, err, makeId, ok, type Result } from "@nhiemky/kernel";
import { documentEvents } from "../audit-events.ts";
import { documentErrors } from "../errors.ts";
import type { ClauseId, DocumentId, LinkId } from "../ids.ts";
import { isOrdered, type LinkRelation } from "../rules/link-relations.ts";
import { countOwnClauses } from "../storage/clause-rows.ts";
import { selectDocument } from "../storage/document-rows.ts";
import { deleteLink, insertLink, wouldCloseCircle } from "../storage/link-rows.ts";

export interface LinkInput {
  readonly fromDocumentId: DocumentId;
  readonly fromClauseId: ClauseId | null;
  readonly toDocumentId: DocumentId;
  readonly toClauseId: ClauseId | null;
  readonly relation: LinkRelation;
  readonly sinceOn: CivilDate;
  readonly note: string | null;
}

/** Liên kết văn bản: says how a document or clause bears on another, from a day on. */
export async function linkDocuments(
  context: ActionContext,
  input: LinkInput,
): Promise<Result<{ id: LinkId }>> {
  return inTransaction(context.connection, async (connection) => {
    const from = await selectDocument(connection, input.fromDocumentId);
    const to = await selectDocument(connection, input.toDocumentId);
    if (from === null || to === null) return err(appError(documentErrors.DOCUMENTS_NOT_FOUND));
    const ends = [
      [from.id, input.fromClauseId],
      [to.id, input.toClauseId],
    ] as const;
    for (const [documentId, clauseId] of ends) {
      if (clauseId !== null && (await countOwnClauses(connection, documentId, [clauseId])) === 0)
        return err(appError(documentErrors.DOCUMENTS_CLAUSE_NOT_IN_DOCUMENT));
    }
    const isCircle =
      from.id === to.id ||
      (isOrdered(input.relation) && (await wouldCloseCircle(connection, from.id, to.id)));
    if (isCircle) return err(appError(documentErrors.DOCUMENTS_LINK_CYCLE, {}, { field: "toDocumentId" }));
    const id = makeId<"document-link">(context.clock, context.random);
    const isNew = await insertLink(connection, {
      id,
      from_document_id: from.id,
      from_clause_id: input.fromClauseId,
      to_document_id: to.id,
      to_clause_id: input.toClauseId,
      relation: input.relation,
      since_on: input.sinceOn,
      note: input.note,
    });
    if (!isNew) return err(appError(documentErrors.DOCUMENTS_LINK_EXISTS));
    await recordEvent(
      { ...context, connection },
      {
        event: documentEvents["document.linked"],
        unitId: from.unit_id,
        subject: { kind: "document", id: from.id },
        data: { linkId: id, relation: input.relation, toDocumentId: to.id, toClauseId: input.toClauseId },
      },
    );
    return ok({ id });
  });
}

export async function unlinkDocuments(
  context: ActionContext,
  documentId: DocumentId,
  linkId: LinkId,
): Promise<Result<{ done: true }>> {
  return inTransaction(context.connection, async (connection) => {
    const document = await selectDocument(connection, documentId);
    if (document === null || !(await deleteLink(connection, documentId, linkId)))
      return err(appError(documentErrors.DOCUMENTS_NOT_FOUND));
    await recordEvent(
      { ...context, connection },
      {
        event: documentEvents["document.unlinked"],
        unitId: document.unit_id,
        subject: { kind: "document", id: documentId },
        data: { linkId },
      },
    );
    return ok({ done: true as const });
  });
}
