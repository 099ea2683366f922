import { implement, type UploadedFile } from "@nhiemky/access-control";
import { ok, type Result } from "@nhiemky/kernel";
import { acknowledgeTask } from "../actions/acknowledge-task.ts";
import { amendTask } from "../actions/amend-task.ts";
import { assignTask } from "../actions/assign-task.ts";
import { cancelTask } from "../actions/cancel-task.ts";
import { changeTaskDue } from "../actions/change-task-due.ts";
import { checkReferences } from "../actions/check-references.ts";
import { confirmTask } from "../actions/confirm-task.ts";
import { decideExtension } from "../actions/decide-extension.ts";
import { endRepetition } from "../actions/end-repetition.ts";
import { reassignTask } from "../actions/reassign-task.ts";
import { remindTask } from "../actions/remind-task.ts";
import { reportCompletion } from "../actions/report-completion.ts";
import { reportContribution } from "../actions/report-contribution.ts";
import { reportProgress } from "../actions/report-progress.ts";
import { requestExtension } from "../actions/request-extension.ts";
import { resumeTask } from "../actions/resume-task.ts";
import { returnTask } from "../actions/return-task.ts";
import { suspendTask } from "../actions/suspend-task.ts";
import { taskVerbRoutes as routes } from "../task-verb-routes.ts";

async function done(result: Promise<Result<unknown>>): Promise<Result<{ readonly done: true }>> {
  const outcome = await result;
  return outcome.ok ? ok({ done: true }) : outcome;
}

async function made<Name extends string, Value>(
  name: Name,
  result: Promise<Result<Value>>,
): Promise<Result<{ readonly [key in Name]: Value }>> {
  const outcome = await result;
  return outcome.ok ? ok({ [name]: outcome.value } as { [key in Name]: Value }) : outcome;
}

function filesOf(file: UploadedFile | null): readonly UploadedFile[] {
  return file === null ? [] : [file];
}

export const taskVerbRoutes = [
  implement(routes.assignTask, async (context, { body, scope }) => {
    const named = await checkReferences(context.connection, scope, body);
    if (!named.ok) return named;
    const assigned = await assignTask(context, body);
    return assigned.ok ? ok({ taskIds: [...assigned.value.taskIds] }) : assigned;
  }),
  implement(routes.amendTask, async (context, { params, body, scope }) => {
    const named = await checkReferences(context.connection, scope, body);
    return named.ok ? done(amendTask(context, params.taskId, body)) : named;
  }),
  implement(routes.changeTaskDue, (context, { params, body }) =>
    done(changeTaskDue(context, params.taskId, body)),
  ),
  implement(routes.remindTask, (context, { params, body }) =>
    done(remindTask(context, params.taskId, body.note)),
  ),
  implement(routes.reassignTask, (context, { params, body }) =>
    done(reassignTask(context, params.taskId, body)),
  ),
  implement(routes.endRepetition, (context, { params, body }) =>
    endRepetition(context, params.taskId, body.reason),
  ),
  implement(routes.acknowledgeTask, (context, { params, body }) =>
    done(acknowledgeTask(context, params.taskId, body.contactPoint)),
  ),
  implement(routes.reportProgress, (context, { params, body, file }) =>
    made("entryId", reportProgress(context, params.taskId, { ...body, evidence: filesOf(file) })),
  ),
  implement(routes.reportContribution, (context, { params, body, file, scope }) =>
    made("entryId", reportContribution(context, params.taskId, scope, { ...body, evidence: filesOf(file) })),
  ),
  implement(routes.reportCompletion, (context, { params, body, file }) =>
    made("entryId", reportCompletion(context, params.taskId, { ...body, evidence: filesOf(file) })),
  ),
  implement(routes.requestExtension, (context, { params, body }) =>
    made("extensionId", requestExtension(context, params.taskId, body)),
  ),
  implement(routes.decideExtension, (context, { params, body }) =>
    done(decideExtension(context, params.taskId, params.extensionId, body)),
  ),
  implement(routes.confirmTask, (context, { params, body }) =>
    done(confirmTask(context, params.taskId, body.note)),
  ),
  implement(routes.returnTask, (context, { params, body }) =>
    done(returnTask(context, params.taskId, body.reason)),
  ),
  implement(routes.suspendTask, (context, { params, body }) =>
    done(suspendTask(context, params.taskId, body.reason)),
  ),
  implement(routes.resumeTask, (context, { params, body }) =>
    done(resumeTask(context, params.taskId, body.note)),
  ),
  implement(routes.cancelTask, (context, { params, body }) =>
    done(cancelTask(context, params.taskId, body.reason)),
  ),
];
