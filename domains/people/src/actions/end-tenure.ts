import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, type CivilDate, err, formatCivilDate, ok, type Result } from "@nhiemky/kernel";
import { peopleEvents } from "../audit-events.ts";
import { peopleErrors } from "../errors.ts";
import type { TenureId } from "../person-schemas.ts";
import { endTenureRow, lockTenure } from "../storage/tenure-rows.ts";

/** Thôi giữ chức danh: `on` is the first day on which the post is no longer held. */
export async function endTenure(
  context: ActionContext,
  tenureId: TenureId,
  on: CivilDate,
): Promise<Result<{ readonly done: true }>> {
  return inTransaction(context.connection, async (connection) => {
    const tenure = await lockTenure(connection, tenureId);
    if (tenure === null) return err(appError(peopleErrors.PEOPLE_TENURE_NOT_FOUND));
    if (tenure.until_on !== null) {
      const until = formatCivilDate(tenure.until_on);
      return err(appError(peopleErrors.PEOPLE_TENURE_ENDED, { until }));
    }
    if (on <= tenure.from_on) {
      const parameters = { from: formatCivilDate(tenure.from_on), until: formatCivilDate(on) };
      return err(appError(peopleErrors.PEOPLE_DATES_REVERSED, parameters, { field: "on" }));
    }
    await endTenureRow(connection, tenureId, on);
    await recordEvent(
      { ...context, connection },
      {
        event: peopleEvents["tenure.ended"],
        unitId: tenure.unit_id,
        subject: { kind: "tenure", id: tenureId },
        data: { on },
      },
    );
    return ok({ done: true });
  });
}
