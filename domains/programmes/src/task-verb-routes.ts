import { civilDateSchema, defineRoute, doneSchema, idOf, textSchema } from "@nhiemky/http-contract";
import type { ErrorDefinition } from "@nhiemky/kernel";
import { z } from "zod";
import { taskErrors } from "./errors.ts";
import { taskIdSchema, unitIdSchema } from "./ids.ts";
import { programmePermissions } from "./permissions.ts";
import { newTaskSchema, taskAmendmentSchema } from "./task-schemas.ts";

const tag = "tasks";
const params = z.object({ taskId: taskIdSchema });
const reasonBody = z.object({ reason: textSchema(4000) });
const optionalNoteBody = z.object({ note: textSchema(4000).nullable().default(null) });

/** Photos of a phone are made smaller before they are sent; a scanned report fits. */
export const evidenceMaxBytes = 25 * 1024 * 1024;

/** Báo cáo tiến độ: a statement of the lead unit; at least one of the two, or a file. */
export const reportBodySchema = z.object({
  text: textSchema(10_000).nullable().default(null),
  percent: z.number().int().min(0).max(100).nullable().default(null),
});
export type ReportBody = z.output<typeof reportBodySchema>;

function entityAccess(permission: string, entity: string) {
  return {
    kind: "permission",
    permission,
    target: { kind: "entity", entity, place: "params", name: "taskId" },
  } as const;
}
const byManager = entityAccess(programmePermissions["task:assign"], "task");
const byDecider = entityAccess(programmePermissions["task:decide"], "task");
const byLead = entityAccess(programmePermissions["task:answer"], "task.lead");

function refusals(...more: ErrorDefinition[]) {
  return [taskErrors.TASK_NOT_FOUND, taskErrors.TASK_STATE_FORBIDS, ...more];
}

export const taskVerbRoutes = {
  assignTask: defineRoute({
    id: "assignTask",
    method: "POST",
    path: "/api/tasks",
    tag,
    summary: { vi: "Giao nhiệm vụ cho một hoặc nhiều đơn vị", en: "Assign a task to one or more units" },
    access: {
      kind: "permission",
      permission: programmePermissions["task:assign"],
      target: { kind: "unit", place: "body", name: "assigningUnitId" },
    },
    body: newTaskSchema,
    response: z.object({ taskIds: z.array(taskIdSchema) }),
    status: 201,
    errors: [
      taskErrors.TASK_UNIT_OUTSIDE_SUBTREE,
      taskErrors.TASK_LEAD_SUPPORTS_ITSELF,
      taskErrors.TASK_DUE_BEFORE_ASSIGNED,
      taskErrors.TASK_ASSIGNED_IN_FUTURE,
      taskErrors.TASK_REPETITION_EMPTY,
      taskErrors.TASK_REPETITION_TOO_LONG,
      taskErrors.TASK_RESTS_ON_UNKNOWN,
      taskErrors.TASK_PROGRAMME_UNKNOWN,
    ],
  }),
  amendTask: defineRoute({
    id: "amendTask",
    method: "PATCH",
    path: "/api/tasks/:taskId",
    tag,
    summary: { vi: "Sửa nhiệm vụ", en: "Amend a task" },
    access: byManager,
    params,
    body: taskAmendmentSchema,
    response: doneSchema,
    errors: refusals(
      taskErrors.TASK_UNIT_OUTSIDE_SUBTREE,
      taskErrors.TASK_LEAD_SUPPORTS_ITSELF,
      taskErrors.TASK_RESTS_ON_UNKNOWN,
      taskErrors.TASK_PROGRAMME_UNKNOWN,
    ),
  }),
  changeTaskDue: defineRoute({
    id: "changeTaskDue",
    method: "POST",
    path: "/api/tasks/:taskId/due",
    tag,
    summary: { vi: "Đổi hạn", en: "Change the due date" },
    access: byManager,
    params,
    body: reasonBody.extend({ dueOn: civilDateSchema }),
    response: doneSchema,
    errors: refusals(taskErrors.TASK_DUE_BEFORE_ASSIGNED),
  }),
  remindTask: defineRoute({
    id: "remindTask",
    method: "POST",
    path: "/api/tasks/:taskId/reminders",
    tag,
    summary: { vi: "Đôn đốc", en: "Send a reminder" },
    access: byManager,
    params,
    body: optionalNoteBody,
    response: doneSchema,
    errors: refusals(),
  }),
  reassignTask: defineRoute({
    id: "reassignTask",
    method: "POST",
    path: "/api/tasks/:taskId/reassignment",
    tag,
    summary: { vi: "Chuyển đơn vị chủ trì", en: "Change the lead unit" },
    access: byManager,
    params,
    body: reasonBody.extend({ leadUnitId: unitIdSchema }),
    response: doneSchema,
    errors: refusals(taskErrors.TASK_UNIT_OUTSIDE_SUBTREE, taskErrors.TASK_SAME_LEAD),
  }),
  endRepetition: defineRoute({
    id: "endRepetition",
    method: "POST",
    path: "/api/tasks/:taskId/repetition-end",
    tag,
    summary: {
      vi: "Dừng các kỳ sau của nhiệm vụ lặp lại",
      en: "End the later occurrences of a repeating task",
    },
    access: byManager,
    params,
    body: reasonBody,
    response: z.object({ cancelledCount: z.number().int() }),
    errors: refusals(taskErrors.TASK_REPETITION_NOT_FOUND),
  }),
  acknowledgeTask: defineRoute({
    id: "acknowledgeTask",
    method: "POST",
    path: "/api/tasks/:taskId/acknowledgement",
    tag,
    summary: { vi: "Tiếp nhận nhiệm vụ", en: "Acknowledge a task" },
    access: byLead,
    params,
    body: z.object({ contactPoint: textSchema(150).nullable().default(null) }),
    response: doneSchema,
    errors: refusals(),
  }),
  reportProgress: defineRoute({
    id: "reportProgress",
    method: "POST",
    path: "/api/tasks/:taskId/progress-reports",
    tag,
    summary: { vi: "Báo cáo tiến độ", en: "Report progress" },
    access: byLead,
    params,
    body: reportBodySchema,
    upload: { maxBytes: evidenceMaxBytes },
    response: z.object({ entryId: idOf<"task-entry">() }),
    status: 201,
    errors: refusals(taskErrors.TASK_REPORT_EMPTY),
  }),
  reportContribution: defineRoute({
    id: "reportContribution",
    method: "POST",
    path: "/api/tasks/:taskId/contributions",
    tag,
    summary: { vi: "Đơn vị phối hợp báo cáo phần việc", en: "A supporting unit reports its part" },
    access: entityAccess(programmePermissions["task:answer"], "task.supporting"),
    params,
    body: reportBodySchema.omit({ percent: true }),
    upload: { maxBytes: evidenceMaxBytes },
    response: z.object({ entryId: idOf<"task-entry">() }),
    status: 201,
    errors: refusals(taskErrors.TASK_REPORT_EMPTY),
  }),
  reportCompletion: defineRoute({
    id: "reportCompletion",
    method: "POST",
    path: "/api/tasks/:taskId/completion",
    tag,
    summary: { vi: "Báo cáo hoàn thành", en: "Report completion" },
    access: byLead,
    params,
    body: reportBodySchema.omit({ percent: true }),
    upload: { maxBytes: evidenceMaxBytes },
    response: z.object({ entryId: idOf<"task-entry">() }),
    status: 201,
    errors: refusals(taskErrors.TASK_REPORT_EMPTY),
  }),
  requestExtension: defineRoute({
    id: "requestExtension",
    method: "POST",
    path: "/api/tasks/:taskId/extensions",
    tag,
    summary: { vi: "Đề nghị gia hạn", en: "Ask for an extension" },
    access: byLead,
    params,
    body: reasonBody.extend({ requestedDueOn: civilDateSchema }),
    response: z.object({ extensionId: idOf<"extension">() }),
    status: 201,
    errors: refusals(
      taskErrors.TASK_UNDATED,
      taskErrors.TASK_EXTENSION_NOT_LATER,
      taskErrors.TASK_EXTENSION_PENDING,
    ),
  }),
  decideExtension: defineRoute({
    id: "decideExtension",
    method: "POST",
    path: "/api/tasks/:taskId/extensions/:extensionId/decision",
    tag,
    summary: { vi: "Quyết định gia hạn", en: "Decide an extension" },
    access: byDecider,
    params: params.extend({ extensionId: idOf<"extension">() }),
    body: z.discriminatedUnion("decision", [
      /** The superior may grant another date than the one asked for. */
      z.object({
        decision: z.literal("granted"),
        dueOn: civilDateSchema,
        reason: textSchema(4000).nullable().default(null),
      }),
      z.object({ decision: z.literal("refused"), reason: textSchema(4000) }),
    ]),
    response: doneSchema,
    errors: refusals(
      taskErrors.TASK_EXTENSION_NOT_FOUND,
      taskErrors.TASK_EXTENSION_DECIDED,
      taskErrors.TASK_EXTENSION_NOT_LATER,
    ),
  }),
  confirmTask: defineRoute({
    id: "confirmTask",
    method: "POST",
    path: "/api/tasks/:taskId/confirmation",
    tag,
    summary: { vi: "Xác nhận hoàn thành", en: "Confirm completion" },
    access: byDecider,
    params,
    body: optionalNoteBody,
    response: doneSchema,
    errors: refusals(),
  }),
  returnTask: defineRoute({
    id: "returnTask",
    method: "POST",
    path: "/api/tasks/:taskId/return",
    tag,
    summary: { vi: "Trả lại", en: "Return a task" },
    access: byDecider,
    params,
    body: reasonBody,
    response: doneSchema,
    errors: refusals(),
  }),
  suspendTask: defineRoute({
    id: "suspendTask",
    method: "POST",
    path: "/api/tasks/:taskId/suspension",
    tag,
    summary: { vi: "Tạm dừng", en: "Suspend a task" },
    access: byDecider,
    params,
    body: reasonBody,
    response: doneSchema,
    errors: refusals(),
  }),
  resumeTask: defineRoute({
    id: "resumeTask",
    method: "POST",
    path: "/api/tasks/:taskId/resumption",
    tag,
    summary: { vi: "Tiếp tục", en: "Resume a task" },
    access: byDecider,
    params,
    body: optionalNoteBody,
    response: doneSchema,
    errors: refusals(),
  }),
  cancelTask: defineRoute({
    id: "cancelTask",
    method: "POST",
    path: "/api/tasks/:taskId/cancellation",
    tag,
    summary: { vi: "Đánh dấu không còn phù hợp", en: "Mark as no longer applicable" },
    access: byDecider,
    params,
    body: reasonBody,
    response: doneSchema,
    errors: refusals(),
  }),
};
