import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import { structureEvents } from "../audit-events.ts";
import { structureErrors } from "../errors.ts";
import type { RestructuringFigure } from "../ledger-routes.ts";
import { insertFigure } from "../storage/figure-rows.ts";
import type { FigureId } from "../storage/structure-tables.ts";
import { selectUnits } from "../storage/unit-lookups.ts";

/** Records what a source states about a restructuring; a doubtful figure keeps its note. */
export async function recordFigure(
  context: ActionContext,
  figure: RestructuringFigure,
): Promise<Result<{ readonly id: FigureId }>> {
  const { unitId, done, total, fromOn, toOn } = figure;
  if (fromOn > toOn) return err(appError(structureErrors.STRUCTURE_DATES_REVERSED, {}, { field: "toOn" }));
  if (total !== null && done > total) {
    return err(appError(structureErrors.STRUCTURE_DONE_BEYOND_TOTAL, { done, total }, { field: "done" }));
  }
  return inTransaction(context.connection, async (connection) => {
    if ((await selectUnits(connection, [unitId], toOn)).length === 0) {
      return err(appError(structureErrors.STRUCTURE_UNIT_NOT_FOUND, {}, { field: "unitId" }));
    }
    const id = makeId<"restructuring-figure">(context.clock, context.random);
    await insertFigure(connection, id, figure, context.clock.now());
    await recordEvent(
      { ...context, connection },
      {
        event: structureEvents["restructuring-figure.recorded"],
        unitId,
        subject: { kind: "restructuring-figure", id },
      },
    );
    return ok({ id });
  });
}
