import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { figureCheckErrors } from "../errors.ts";
import { deleteAcceptance, readCheck } from "../storage/figure-check-rows.ts";
import type { FindingPlace } from "./accept-finding.ts";

export async function withdrawAcceptance(
  context: ActionContext,
  figureCheckId: string,
  place: FindingPlace,
): Promise<Result<{ done: true }>> {
  return inTransaction(context.connection, async (connection) => {
    const check = await readCheck(connection, figureCheckId);
    const key = {
      figure_check_id: figureCheckId,
      start_offset: place.start,
      end_offset: place.end,
      claim_kind: place.kind,
    };
    if (check === undefined || !(await deleteAcceptance(connection, key)))
      return err(appError(figureCheckErrors.FIGURE_CHECK_NO_SUCH_FINDING));
    const subject = { kind: "figure-check", id: figureCheckId };
    const unitId = check.unit_id as UnitId;
    await recordEvent(
      { ...context, connection },
      { event: "finding-acceptance.withdrawn", unitId, subject, data: { ...place } },
    );
    return ok({ done: true });
  });
}
