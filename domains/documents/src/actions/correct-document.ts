import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { documentEvents } from "../audit-events.ts";
import type { CorrectDocument } from "../document-schemas.ts";
import { documentErrors } from "../errors.ts";
import type { DocumentId } from "../ids.ts";
import { selectDocument, updateDocument } from "../storage/document-rows.ts";
import { indexDocument } from "./index-document.ts";
import { refuseSecrets } from "./refuse-secrets.ts";
import { factColumns, findFault, secrecyInput } from "./register-document.ts";

/** Corrects a document's facts; its number and register stay, for they have been given out. */
export async function correctDocument(
  context: ActionContext,
  id: DocumentId,
  facts: CorrectDocument,
): Promise<Result<void>> {
  const before = await selectDocument(context.connection, id);
  if (before === null) return err(appError(documentErrors.DOCUMENTS_NOT_FOUND));
  const fault =
    findFault(context, { ...facts, isPlaceholder: before.is_placeholder }) ??
    (await refuseSecrets(context, before.unit_id, secrecyInput(facts)));
  if (fault !== null) return err(fault);
  return inTransaction(context.connection, async (connection) => {
    const columns = factColumns(facts);
    await updateDocument(connection, id, columns);
    const after = { ...before, ...columns };
    await indexDocument(connection, after);
    const changed = Object.entries(columns)
      .filter(
        ([column, value]) => JSON.stringify(before[column as keyof typeof before]) !== JSON.stringify(value),
      )
      .map(([column]) => column);
    await recordEvent(
      { ...context, connection },
      {
        event: documentEvents["document.corrected"],
        unitId: before.unit_id,
        subject: { kind: "document", id },
        data: { changed },
      },
    );
    return ok();
  });
}
