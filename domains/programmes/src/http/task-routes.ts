import {
  type ActionContext,
  type FileReply,
  holderOfCalendarToken,
  implement,
  type Scope,
  scopeOf,
} from "@nhiemky/access-control";
import { ok, type Result, today } from "@nhiemky/kernel";
import { xlsxMediaType } from "@nhiemky/spreadsheet";
import { exportTasks } from "../actions/export-tasks.ts";
import { listTasks } from "../actions/list-tasks.ts";
import { readEvidence } from "../actions/read-evidence.ts";
import { readTask } from "../actions/read-task.ts";
import { programmePermissions } from "../permissions.ts";
import { type TaskFilter, taskListRoutes } from "../task-list-routes.ts";
import { writeTaskCalendar } from "./task-calendar.ts";
import { writeTaskWorkbook } from "./task-workbook.ts";

async function taskCalendar(
  context: ActionContext,
  scope: Scope,
  filter: TaskFilter,
): Promise<Result<FileReply>> {
  const exported = await exportTasks(context, scope, filter);
  if (!exported.ok) return exported;
  return ok({
    fileName: `nhiem-vu-${exported.value.asOf}.ics`,
    mediaType: "text/calendar; charset=utf-8",
    content: writeTaskCalendar(exported.value.rows, context.clock.now()),
  });
}

export const taskRoutes = [
  implement(taskListRoutes.listTasks, async (context, { query, scope }) => {
    const { page, pageSize, ...filter } = query;
    const list = await listTasks(context, scope, filter, { limit: pageSize, offset: (page - 1) * pageSize });
    return ok({ ...list, rows: [...list.rows], page, pageSize });
  }),
  implement(taskListRoutes.exportTasks, async (context, { query, scope }) => {
    const exported = await exportTasks(context, scope, query);
    if (!exported.ok) return exported;
    const { rows, asOf } = exported.value;
    return ok({
      fileName: `nhiem-vu-${asOf}.xlsx`,
      mediaType: xlsxMediaType,
      content: await writeTaskWorkbook(rows, asOf),
    });
  }),
  implement(taskListRoutes.exportTaskCalendar, (context, { query, scope }) =>
    taskCalendar(context, scope, query),
  ),
  implement(taskListRoutes.readTaskCalendarFeed, async (context, { params, query }) => {
    const holder = await holderOfCalendarToken(context, params.token);
    if (!holder.ok) return holder;
    const scope = scopeOf(holder.value, programmePermissions["task:read"], today(context.clock));
    return taskCalendar({ ...context, actor: holder.value }, scope, query);
  }),
  implement(taskListRoutes.readTask, (context, { params }) => readTask(context, params.taskId)),
  implement(taskListRoutes.readEvidence, (context, { params }) => readEvidence(context, params.evidenceId)),
];
