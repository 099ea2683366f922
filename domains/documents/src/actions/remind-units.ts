import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import { documentEvents } from "../audit-events.ts";
import { documentErrors } from "../errors.ts";
import type { DispatchId } from "../ids.ts";
import { insertReminders } from "../storage/delivery-rows.ts";
import { selectDispatch } from "../storage/dispatch-rows.ts";

/** Đôn đốc: one action that reminds every unit that has not answered, or some of them. */
export async function remindUnits(
  context: ActionContext,
  dispatchId: DispatchId,
  input: { unitIds: readonly UnitId[]; note: string | null },
): Promise<Result<{ remindedCount: number }>> {
  return inTransaction(context.connection, async (connection) => {
    const dispatch = await selectDispatch(connection, dispatchId);
    if (dispatch === null) return err(appError(documentErrors.DOCUMENTS_NOT_FOUND));
    const { clock, random } = context;
    const reminded = await insertReminders(connection, dispatchId, { ...input, now: clock.now() }, (count) =>
      Array.from({ length: count }, () => makeId<"delivery-reminder">(clock, random)),
    );
    if (reminded.length > 0) {
      await recordEvent(
        { ...context, connection },
        {
          event: documentEvents["delivery.reminded"],
          unitId: dispatch.from_unit_id,
          subject: { kind: "dispatch", id: dispatchId },
          data: { unitCount: reminded.length, note: input.note },
        },
      );
    }
    return ok({ remindedCount: reminded.length });
  });
}
