import type { Connection } from "@nhiemky/database";
import { clauseReferences, documentReferences } from "@nhiemky/documents";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { taskErrors } from "../errors.ts";
import type { RestsOnInput } from "../rests-on.ts";
import type { RestsOnColumns } from "../storage/programme-tables.ts";

const nothing: RestsOnColumns = { clause_id: null, document_id: null, meeting_id: null, meeting_label: null };

/** The columns of what a programme or a task rests on; refused when the document or clause does not exist. */
export async function resolveRestsOn(
  connection: Connection,
  input: RestsOnInput | null,
): Promise<Result<RestsOnColumns>> {
  if (input === null) return ok(nothing);
  if (input.kind === "meeting") {
    return ok({ ...nothing, meeting_id: input.meetingId, meeting_label: input.label });
  }
  if (input.kind === "clause") {
    const clause = (await clauseReferences(connection, [input.clauseId])).get(input.clauseId);
    if (clause !== undefined) {
      return ok({ ...nothing, clause_id: clause.id, document_id: clause.documentId });
    }
  } else {
    const document = (await documentReferences(connection, [input.documentId])).get(input.documentId);
    if (document !== undefined) return ok({ ...nothing, document_id: document.id });
  }
  return err(appError(taskErrors.TASK_RESTS_ON_UNKNOWN, {}, { field: "restsOn" }));
}
