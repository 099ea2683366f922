import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import { documentEvents } from "../audit-events.ts";
import { documentErrors } from "../errors.ts";
import type { ClauseId, DocumentId } from "../ids.ts";
import { type ClauseEdit, editClauses } from "../rules/edit-clauses.ts";
import { mergeClause, type StoredClause, saveClauses, selectClauses } from "../storage/clause-rows.ts";
import { lockDocument, selectDocument, updateDocument } from "../storage/document-rows.ts";
import type { RequestedClauseEdit } from "../text-routes.ts";
import { indexDocument } from "./index-document.ts";
import { refuseSecrets } from "./refuse-secrets.ts";

/** Sửa khoản mục: one correction by hand; `revision` is the state that the clerk saw. */
export async function correctClauses(
  context: ActionContext,
  documentId: DocumentId,
  revision: number,
  requested: RequestedClauseEdit,
): Promise<Result<{ revision: number; clauses: readonly StoredClause[] }>> {
  const document = await selectDocument(context.connection, documentId);
  if (document === null) return err(appError(documentErrors.DOCUMENTS_NOT_FOUND));
  if (requested.kind === "rewrite") {
    const paragraphs = [{ text: requested.text }];
    const input = { fileName: null, subject: null, paragraphs, metadata: {} };
    const refusal = await refuseSecrets(context, document.unit_id, input);
    if (refusal !== null) return err(refusal);
  }
  return inTransaction(context.connection, async (connection) => {
    const locked = await lockDocument(connection, documentId);
    if (locked?.clause_revision !== revision) return err(appError(documentErrors.DOCUMENTS_CLAUSES_CHANGED));
    const before = await selectClauses(connection, documentId);
    const edit: ClauseEdit =
      requested.kind === "split"
        ? { ...requested, newClauseId: makeId<"clause">(context.clock, context.random) }
        : requested;
    const outcome = editClauses(before, edit);
    if ("refused" in outcome) {
      const details = { reason: outcome.refused };
      return err(appError(documentErrors.DOCUMENTS_CLAUSE_EDIT_IMPOSSIBLE, {}, { details }));
    }
    const retired = await saveClauses(connection, documentId, outcome.clauses, context.clock.now());
    if (outcome.merged !== null)
      await mergeClause(connection, outcome.merged.from as ClauseId, outcome.merged.into as ClauseId);
    await updateDocument(connection, documentId, { clause_revision: revision + 1 });
    await indexDocument(connection, document, retired);
    await recordEvent(
      { ...context, connection },
      {
        event: documentEvents["clause.corrected"],
        unitId: document.unit_id,
        subject: { kind: "document", id: documentId },
        data: { edit: edit.kind, clauseId: edit.clauseId, merged: outcome.merged },
      },
    );
    return ok({ revision: revision + 1, clauses: await selectClauses(connection, documentId) });
  });
}
