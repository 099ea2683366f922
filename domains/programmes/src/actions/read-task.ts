import { type ActionContext, type Actor, scopeOf, type UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { appError, type CivilDate, err, ok, type Result, today } from "@nhiemky/kernel";
import { isWithin, taskHolders } from "@nhiemky/org-structure";
import { taskErrors } from "../errors.ts";
import type { TaskId } from "../ids.ts";
import { type ProgrammePermission, programmePermissions } from "../permissions.ts";
import { allowedVerbs } from "../rules/task-state.ts";
import { explanationsOfTask } from "../storage/explanation-rows.ts";
import { findRepetition } from "../storage/repetition-rows.ts";
import { unitsOfTask } from "../storage/task-access.ts";
import { selectHistory } from "../storage/task-history.ts";
import { selectTasksById } from "../storage/task-rows.ts";
import { findTask } from "../storage/task-writes.ts";
import type { TaskDetail } from "../task-schemas.ts";
import { latenessThresholds } from "./lateness-thresholds.ts";
import { presentExplanations } from "./present-explanations.ts";
import { nameUnits, presentTasks } from "./present-tasks.ts";

async function mayAct(
  connection: Connection,
  actor: Actor,
  permission: ProgrammePermission,
  unitIds: readonly UnitId[],
  on: CivilDate,
): Promise<boolean> {
  const scope = scopeOf(actor, permission, on);
  return scope.kind === "instance" || isWithin(connection, unitIds, scope.rootUnitIds);
}

/** A task with its whole history, and what its reader may do about it. */
export async function readTask(context: ActionContext, taskId: TaskId): Promise<Result<TaskDetail>> {
  const { connection, clock, actor } = context;
  const on = today(clock);
  const task = await findTask(connection, taskId);
  const [listed] = await selectTasksById(connection, [taskId]);
  const units = await unitsOfTask(connection, taskId);
  if (task === null || listed === undefined || units === null)
    return err(appError(taskErrors.TASK_NOT_FOUND));
  const [row] = await presentTasks(connection, [listed], on, await latenessThresholds(connection, on));
  const history = await selectHistory(connection, taskId);
  const holder = (await taskHolders(connection, [units.lead], on)).get(units.lead) ?? null;
  const nameOf = await nameUnits(
    connection,
    [
      ...units.supporting,
      ...(holder === null ? [] : [holder]),
      ...history.entries.flatMap((entry) => (entry.unit_id === null ? [] : [entry.unit_id])),
    ],
    on,
  );
  const evidenceOf = Map.groupBy(history.evidence, (evidence) => evidence.entry_id);
  const may = (permission: ProgrammePermission, unitIds: readonly UnitId[]) =>
    mayAct(connection, actor, permission, unitIds, on);
  return ok({
    ...row!,
    content: task.content,
    supportingUnits: units.supporting.map(nameOf),
    heldBy: holder === null || holder === units.lead ? null : nameOf(holder),
    repetition: await presentRepetition(connection, task),
    allowedVerbs: [...allowedVerbs(task.state)],
    mayAct: {
      manage: await may(programmePermissions["task:assign"], [units.assigning]),
      decide: await may(programmePermissions["task:decide"], [units.assigning]),
      answer: await may(programmePermissions["task:answer"], [units.lead]),
      contribute: await may(programmePermissions["task:answer"], units.supporting),
      ask: await may(programmePermissions["explanation:ask"], [units.lead]),
    },
    entries: history.entries.map((entry) => ({
      id: entry.id,
      at: entry.at.toISOString(),
      kind: entry.kind,
      unit: entry.unit_id === null ? null : nameOf(entry.unit_id),
      author: entry.author,
      text: entry.text,
      percent: entry.percent,
      fromState: entry.from_state,
      toState: entry.to_state,
      dueBefore: entry.due_before,
      dueAfter: entry.due_after,
      evidence: (evidenceOf.get(entry.id) ?? []).map((evidence) => ({
        id: evidence.id,
        name: evidence.name,
        mediaType: evidence.media_type,
        sizeBytes: evidence.size_bytes,
      })),
    })),
    extensions: history.extensions.map((extension) => ({
      id: extension.id,
      requestedOn: extension.requested_on,
      requestedDueOn: extension.requested_due_on,
      reason: extension.reason,
      dueBefore: extension.due_before,
      decision: extension.decision,
      decidedOn: extension.decided_on,
      decisionReason: extension.decision_reason,
      dueAfter: extension.due_after,
    })),
    explanations: await presentExplanations(connection, await explanationsOfTask(connection, taskId), on),
  });
}

async function presentRepetition(
  connection: Connection,
  task: NonNullable<Awaited<ReturnType<typeof findTask>>>,
): Promise<TaskDetail["repetition"]> {
  if (task.repetition_id === null || task.occurrence === null) return null;
  const repetition = await findRepetition(connection, task.repetition_id);
  return {
    id: repetition.id,
    frequency: repetition.frequency,
    untilOn: repetition.until_on,
    occurrence: task.occurrence,
    occurrenceCount: repetition.occurrence_count,
  };
}
