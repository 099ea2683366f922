import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, type CivilDate, err, makeId, ok, type Result } from "@nhiemky/kernel";
import { documentEvents } from "../audit-events.ts";
import { documentErrors } from "../errors.ts";
import { insertTerm, type NumberingTerm, selectTerms } from "../storage/number-rows.ts";

/** Declares a term by which a unit, and those below it that have none of their own, number documents (rules DN-02, DN-03). */
export async function openNumberingTerm(
  context: ActionContext,
  input: { unitId: UnitId; name: string; from: CivilDate; to: CivilDate | null },
): Promise<Result<NumberingTerm>> {
  if (input.to !== null && input.to < input.from)
    return err(appError(documentErrors.DOCUMENTS_TERM_BACKWARDS, {}, { field: "to" }));
  return inTransaction(context.connection, async (connection) => {
    const own = (await selectTerms(connection, input.unitId)).filter((term) => term.unitId === input.unitId);
    const overlaps = own.some(
      (term) => (term.to === null || input.from <= term.to) && (input.to === null || term.from <= input.to),
    );
    if (overlaps) return err(appError(documentErrors.DOCUMENTS_TERM_OVERLAP, {}, { field: "from" }));
    const term = { id: makeId<"numbering-term">(context.clock, context.random), ...input };
    await insertTerm(connection, term);
    await recordEvent(
      { ...context, connection },
      {
        event: documentEvents["numbering-term.opened"],
        unitId: input.unitId,
        subject: { kind: "numbering-term", id: term.id },
        data: { name: input.name, from: input.from, to: input.to },
      },
    );
    return ok(term);
  });
}
