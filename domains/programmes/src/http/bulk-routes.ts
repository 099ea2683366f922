import { implement } from "@nhiemky/access-control";
import { assignClauses } from "../actions/assign-clauses.ts";
import { changeTasksDue } from "../actions/change-tasks-due.ts";
import { checkReferences } from "../actions/check-references.ts";
import { confirmTasks } from "../actions/confirm-tasks.ts";
import { previewClauseAssignments } from "../actions/preview-clause-assignments.ts";
import { remindTasks } from "../actions/remind-tasks.ts";
import { bulkRoutes as routes } from "../bulk-routes.ts";

export const bulkRoutes = [
  implement(routes.remindTasks, (context, { body, scope }) =>
    remindTasks(context, scope, body.taskIds, body.note),
  ),
  implement(routes.changeTasksDue, (context, { body, scope }) =>
    changeTasksDue(context, scope, body.taskIds, body),
  ),
  implement(routes.confirmTasks, (context, { body, scope }) =>
    confirmTasks(context, scope, body.taskIds, body.note),
  ),
  implement(routes.previewClauseAssignments, async (context, { body, scope }) => {
    const named = await checkReferences(context.connection, scope, body);
    return named.ok ? previewClauseAssignments(context, body) : named;
  }),
  implement(routes.assignClauses, async (context, { body, scope }) => {
    const named = await checkReferences(context.connection, scope, body);
    return named.ok ? assignClauses(context, body) : named;
  }),
];
