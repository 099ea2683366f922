import { type ActionContext, recordEvent, type Scope, type UploadedFile } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import { scopeCondition } from "@nhiemky/org-structure";
import { programmeEvents } from "../audit-events.ts";
import { taskErrors } from "../errors.ts";
import type { TaskEntryId, TaskId } from "../ids.ts";
import { decideStep } from "../rules/decide-step.ts";
import { supportingUnitsWithin } from "../storage/task-access.ts";
import { insertEntries, lockTasks, updateTasks } from "../storage/task-writes.ts";
import { authorOf } from "./author.ts";
import { keepEvidence } from "./keep-evidence.ts";

/**
 * A supporting unit reports its part: kept beside the lead unit's reports, without changing state or share.
 * @param scope where the actor answers for units; the supporting unit in it is the one that speaks
 */
export async function reportContribution(
  context: ActionContext,
  taskId: TaskId,
  scope: Scope,
  report: { readonly text: string | null; readonly evidence: readonly UploadedFile[] },
): Promise<Result<TaskEntryId>> {
  if (report.text === null && report.evidence.length === 0) {
    return err(appError(taskErrors.TASK_REPORT_EMPTY, {}, { field: "text" }));
  }
  const { clock, random } = context;
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const [task] = await lockTasks(connection, [taskId]);
    if (task === undefined) return err(appError(taskErrors.TASK_NOT_FOUND));
    const decided = decideStep(
      { state: task.state, beforeSuspension: task.state_before_suspension },
      "report-progress",
    );
    if (!decided.ok) return decided;
    const within = await supportingUnitsWithin(connection, taskId, (column) => scopeCondition(scope, column));
    // A clerk above several supporting units speaks for all of them: the entry then names the person only.
    const unitId = within.length === 1 ? within[0]! : null;
    const entryId = makeId<"task-entry">(clock, random);
    await updateTasks(connection, [taskId], { moved_at: clock.now() });
    await insertEntries(connection, [
      {
        id: entryId,
        task_id: taskId,
        at: clock.now(),
        kind: "contribute",
        unit_id: unitId,
        ...authorOf(context.actor),
        text: report.text,
        percent: null,
        from_state: task.state,
        to_state: task.state,
        due_before: null,
        due_after: null,
      },
    ]);
    await keepEvidence(inside, entryId, report.evidence);
    await recordEvent(inside, {
      event: programmeEvents["task.contribution-reported"],
      unitId: unitId ?? task.lead_unit_id,
      subject: { kind: "task", id: taskId },
      data: { evidenceCount: report.evidence.length },
    });
    return ok(entryId);
  });
}
