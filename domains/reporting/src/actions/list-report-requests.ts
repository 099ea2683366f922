import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { type CivilDate, today } from "@nhiemky/kernel";
import type { RoundId } from "../ids.ts";
import type { ReportRequest } from "../rounds-schemas.ts";
import { awaitingApproval, cellCounts, selectRequests } from "../storage/rounds-counts.ts";
import { nameUnits } from "./name-units.ts";
import { presentPeriod } from "./present-round.ts";

/** What a unit is asked to report now, the earliest due first, and the sheets that wait for its approval. */
export async function listReportRequests(
  { connection, clock }: ActionContext,
  unitId: UnitId,
): Promise<{
  readonly asOf: CivilDate;
  readonly requests: ReportRequest[];
  readonly awaitingApproval: { roundId: RoundId; title: string; count: number }[];
}> {
  const on = today(clock);
  const requests = await selectRequests(connection, unitId, on);
  const asked = await cellCounts(
    connection,
    requests.map((request) => request.form_id),
  );
  const named = await nameUnits(
    connection,
    requests.map((request) => request.owner_unit_id),
    on,
  );
  return {
    asOf: on,
    requests: requests.map((request) => ({
      roundId: request.id,
      title: request.title,
      ownerUnit: named(request.owner_unit_id),
      period: presentPeriod(request),
      dueOn: request.unit_due_on,
      isOverdue: request.is_overdue,
      state: request.state,
      askedCount: asked.get(request.form_id) ?? 0,
      enteredCount: request.entered_count,
      returnReason: request.return_reason,
      reminder:
        request.reminded_at === null
          ? null
          : { at: request.reminded_at.toISOString(), note: request.reminder_note },
    })),
    awaitingApproval: [...(await awaitingApproval(connection, unitId))],
  };
}
