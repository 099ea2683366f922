import { implement } from "@nhiemky/access-control";
import { ok } from "@nhiemky/kernel";
import { exportTasks } from "../actions/export-tasks.ts";
import { listTasks } from "../actions/list-tasks.ts";
import { readEvidence } from "../actions/read-evidence.ts";
import { readTask } from "../actions/read-task.ts";
import { taskListRoutes } from "../task-list-routes.ts";
import { writeTaskCalendar } from "./task-calendar.ts";
import { writeTaskWorkbook } from "./task-workbook.ts";

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
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      content: await writeTaskWorkbook(rows, asOf),
    });
  }),
  implement(taskListRoutes.exportTaskCalendar, async (context, { query, scope }) => {
    const exported = await exportTasks(context, scope, query);
    if (!exported.ok) return exported;
    return ok({
      fileName: `nhiem-vu-${exported.value.asOf}.ics`,
      mediaType: "text/calendar; charset=utf-8",
      content: writeTaskCalendar(exported.value.rows, context.clock.now()),
    });
  }),
  implement(taskListRoutes.readTask, (context, { params }) => readTask(context, params.taskId)),
  implement(taskListRoutes.readEvidence, (context, { params }) => readEvidence(context, params.evidenceId)),
];
