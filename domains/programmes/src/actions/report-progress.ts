import type { ActionContext, UploadedFile } from "@nhiemky/access-control";
import { appError, err, type Result } from "@nhiemky/kernel";
import { taskErrors } from "../errors.ts";
import type { TaskEntryId, TaskId } from "../ids.ts";
import { keepEvidence } from "./keep-evidence.ts";
import { takeStep } from "./take-step.ts";

/** Báo cáo tiến độ: what the lead unit has done so far, in words, as a share or by evidence. */
export async function reportProgress(
  context: ActionContext,
  taskId: TaskId,
  report: {
    readonly text: string | null;
    readonly percent: number | null;
    readonly evidence: readonly UploadedFile[];
  },
): Promise<Result<TaskEntryId>> {
  if (report.text === null && report.percent === null && report.evidence.length === 0) {
    return err(appError(taskErrors.TASK_REPORT_EMPTY, {}, { field: "text" }));
  }
  return takeStep(context, taskId, {
    verb: "report-progress",
    event: "task.progress-reported",
    speaker: "lead",
    text: report.text,
    percent: report.percent,
    ...(report.percent === null ? {} : { change: { percent: report.percent } }),
    eventData: { percent: report.percent, evidenceCount: report.evidence.length },
    also: (inside, { entryId }) => keepEvidence(inside, entryId, report.evidence),
  });
}
