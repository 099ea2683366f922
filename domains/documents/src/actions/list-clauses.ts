import type { ActionContext } from "@nhiemky/access-control";
import type { DocumentId } from "../ids.ts";
import { type StoredClause, selectClauses } from "../storage/clause-rows.ts";
import { selectDocument } from "../storage/document-rows.ts";

/** A document's clauses in reading order, with the revision that a correction must name; null without document. */
export async function listClauses(
  { connection }: ActionContext,
  id: DocumentId,
): Promise<{ readonly revision: number; readonly clauses: readonly StoredClause[] } | null> {
  const document = await selectDocument(connection, id);
  if (document === null) return null;
  return { revision: document.clause_revision, clauses: await selectClauses(connection, id) };
}
