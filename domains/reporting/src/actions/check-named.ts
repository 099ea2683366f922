import type { Scope } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { clauseReferences } from "@nhiemky/documents";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { scopeCondition } from "@nhiemky/org-structure";
import { readableAmong } from "@nhiemky/search-index";
import { targetErrors } from "../errors.ts";
import type { clauseIdSchema, documentIdSchema } from "../ids.ts";

type ClauseId = ReturnType<typeof clauseIdSchema.parse>;
type DocumentId = ReturnType<typeof documentIdSchema.parse>;

/** What an indicator or a target rests on. */
export interface RestsOn {
  readonly clauseId: ClauseId | null;
  readonly documentId: DocumentId | null;
}

/** The clause with its document; refused when there is no such clause, or it lies in another document. */
export async function resolveRestsOn(connection: Connection, named: RestsOn): Promise<Result<RestsOn>> {
  if (named.clauseId === null) return ok(named);
  const clause = (await clauseReferences(connection, [named.clauseId])).get(named.clauseId);
  if (clause === undefined || (named.documentId !== null && named.documentId !== clause.documentId)) {
    return err(appError(targetErrors.TARGET_RESTS_ON_UNKNOWN, {}, { field: "clauseId" }));
  }
  return ok({ clauseId: named.clauseId, documentId: clause.documentId });
}

/** Whether whoever names a document or clause may read it: naming it must not be a way to see it. */
export async function checkNamed(
  connection: Connection,
  scope: Scope,
  named: RestsOn,
): Promise<Result<RestsOn>> {
  const resolved = await resolveRestsOn(connection, named);
  if (!resolved.ok || resolved.value.documentId === null) return resolved;
  const readable = await readableAmong(connection, [resolved.value.documentId], (column) =>
    scopeCondition(scope, column),
  );
  return readable.has(resolved.value.documentId)
    ? resolved
    : err(appError(targetErrors.TARGET_RESTS_ON_UNKNOWN, {}, { field: "documentId" }));
}
