import { accessErrors } from "@nhiemky/access-control/contract";
import { civilDateSchema, defineRoute, idOf, pageOf, pageQuerySchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { taskErrors } from "./errors.ts";
import { clauseIdSchema, documentIdSchema, programmeIdSchema, taskIdSchema, unitIdSchema } from "./ids.ts";
import { programmePermissions } from "./permissions.ts";
import { latenessLevels } from "./rules/lateness.ts";
import { taskStates } from "./rules/task-state.ts";
import { latenessCountsSchema, priorities, taskDetailSchema, taskRowSchema } from "./task-schemas.ts";

const tag = "tasks";

function oneOrMore<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.union([z.enum(values), z.array(z.enum(values))]).optional();
}

/** The part that the unit asked for plays. */
export const unitParts = ["lead", "supporting", "assigning"] as const;
export type UnitPart = (typeof unitParts)[number];

/** `due`: what is still to be done first, by date, then the rest; the other two as they say. */
export const taskOrders = ["due", "due-descending", "moved-descending"] as const;
export type TaskOrder = (typeof taskOrders)[number];

export const taskFilterSchema = z.object({
  unitId: unitIdSchema.optional(),
  /** What the unit is to the task; lead unless said. */
  part: z.enum(unitParts).default("lead"),
  /** Count what lies under the unit too. */
  withSubunits: z.stringbool().default(false),
  programmeId: programmeIdSchema.optional(),
  lateness: oneOrMore(latenessLevels),
  state: oneOrMore(taskStates),
  priority: z.enum(priorities).optional(),
  documentId: documentIdSchema.optional(),
  clauseId: clauseIdSchema.optional(),
  repetitionId: idOf<"repetition">().optional(),
  contact: z.string().max(150).optional(),
  dueFrom: civilDateSchema.optional(),
  dueTo: civilDateSchema.optional(),
  text: z.string().max(200).optional(),
  /** A day gone by: the tasks given by then, as they stood at its end. */
  on: civilDateSchema.optional(),
  order: z.enum(taskOrders).default("due"),
});
export type TaskFilter = z.output<typeof taskFilterSchema>;

const visible = {
  kind: "permission",
  permission: programmePermissions["task:read"],
  target: { kind: "visible" },
} as const;

export const taskListRoutes = {
  listTasks: defineRoute({
    id: "listTasks",
    method: "GET",
    path: "/api/tasks",
    tag,
    summary: { vi: "Danh sách nhiệm vụ", en: "List of tasks" },
    access: visible,
    query: taskFilterSchema.extend(pageQuerySchema.shape),
    response: pageOf(taskRowSchema).extend({
      /** Of all that the other filters leave, whatever lateness is chosen. */
      counts: latenessCountsSchema,
      asOf: civilDateSchema,
    }),
    errors: [],
  }),
  exportTasks: defineRoute({
    id: "exportTasks",
    method: "GET",
    path: "/api/tasks/export.xlsx",
    tag,
    summary: { vi: "Xuất danh sách ra Excel", en: "The list as a spreadsheet" },
    access: visible,
    query: taskFilterSchema,
    download: { mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] },
    response: z.undefined(),
    errors: [taskErrors.TASK_EXPORT_TOO_LARGE],
  }),
  exportTaskCalendar: defineRoute({
    id: "exportTaskCalendar",
    method: "GET",
    path: "/api/tasks/calendar.ics",
    tag,
    summary: { vi: "Hạn nhiệm vụ dưới dạng lịch", en: "Due dates as a calendar" },
    access: visible,
    query: taskFilterSchema,
    download: { mediaTypes: ["text/calendar; charset=utf-8"] },
    response: z.undefined(),
    errors: [taskErrors.TASK_EXPORT_TOO_LARGE],
  }),
  /** The address that a calendar program asks again and again; it carries a personal calendar token. */
  readTaskCalendarFeed: defineRoute({
    id: "readTaskCalendarFeed",
    method: "GET",
    path: "/api/calendars/:token/tasks.ics",
    tag,
    summary: { vi: "Lịch hạn nhiệm vụ để đăng ký theo dõi", en: "Due dates as a calendar to subscribe to" },
    access: {
      kind: "public",
      reason: "a calendar program sends nothing but the address: the personal token in it says who asks",
    },
    params: z.object({ token: z.string().max(200) }),
    query: taskFilterSchema,
    download: { mediaTypes: ["text/calendar; charset=utf-8"] },
    response: z.undefined(),
    errors: [accessErrors.ACCESS_TOKEN_INVALID, taskErrors.TASK_EXPORT_TOO_LARGE],
  }),
  readTask: defineRoute({
    id: "readTask",
    method: "GET",
    path: "/api/tasks/:taskId",
    tag,
    summary: { vi: "Một nhiệm vụ", en: "A task" },
    access: {
      kind: "permission",
      permission: programmePermissions["task:read"],
      target: { kind: "entity", entity: "task.reader", place: "params", name: "taskId" },
    },
    params: z.object({ taskId: taskIdSchema }),
    response: taskDetailSchema,
    errors: [taskErrors.TASK_NOT_FOUND],
  }),
  readEvidence: defineRoute({
    id: "readEvidence",
    method: "GET",
    path: "/api/task-evidence/:evidenceId",
    tag,
    summary: { vi: "Tệp minh chứng", en: "Evidence file" },
    access: {
      kind: "permission",
      permission: programmePermissions["task:read"],
      target: { kind: "entity", entity: "evidence.reader", place: "params", name: "evidenceId" },
    },
    params: z.object({ evidenceId: idOf<"evidence">() }),
    download: { mediaTypes: ["application/octet-stream"] },
    response: z.undefined(),
    errors: [taskErrors.TASK_EVIDENCE_NOT_FOUND],
  }),
};
