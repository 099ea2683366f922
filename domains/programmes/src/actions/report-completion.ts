import type { ActionContext, UploadedFile } from "@nhiemky/access-control";
import { appError, err, type Result, today } from "@nhiemky/kernel";
import { taskErrors } from "../errors.ts";
import type { TaskEntryId, TaskId } from "../ids.ts";
import { keepEvidence } from "./keep-evidence.ts";
import { takeStep } from "./take-step.ts";

/** Báo cáo hoàn thành: the lead unit's word that the task is done, with what shows it; the superior confirms or returns. */
export async function reportCompletion(
  context: ActionContext,
  taskId: TaskId,
  report: { readonly text: string | null; readonly evidence: readonly UploadedFile[] },
): Promise<Result<TaskEntryId>> {
  if (report.text === null && report.evidence.length === 0) {
    return err(appError(taskErrors.TASK_REPORT_EMPTY, {}, { field: "text" }));
  }
  return takeStep(context, taskId, {
    verb: "report-completion",
    event: "task.completion-reported",
    speaker: "lead",
    text: report.text,
    percent: 100,
    change: { percent: 100, completed_on: today(context.clock) },
    eventData: { evidenceCount: report.evidence.length },
    also: (inside, { entryId }) => keepEvidence(inside, entryId, report.evidence),
  });
}
