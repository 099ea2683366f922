import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { type AppError, makeId } from "@nhiemky/kernel";
import type { TaskEntryId, TaskId } from "../ids.ts";
import { decideStep, type StepOutcome } from "../rules/decide-step.ts";
import type { TaskVerb } from "../rules/task-state.ts";
import { insertEntries, type StoredTask, type TaskChange, updateTasks } from "../storage/task-writes.ts";
import { authorOf } from "./author.ts";

/** One verb with what it says, for one task or for many alike. */
export interface Step {
  readonly verb: TaskVerb;
  /** In whose name the entry is written. */
  readonly speaker: "superior" | "lead";
  readonly text?: string | null;
  readonly percent?: number | null;
  /** Columns that change beside the state, the same for every task. */
  readonly change?: TaskChange;
  /** Why a task refuses although its state allows the verb. */
  readonly refuse?: (task: StoredTask) => AppError | null;
}

export interface StepProblem {
  readonly task: StoredTask;
  readonly error: AppError;
}

interface AllowedStep {
  readonly task: StoredTask;
  readonly outcome: StepOutcome;
}

/** Sorts locked tasks into those that can take the step and those that cannot, with the reason. */
export function weighStep(
  tasks: readonly StoredTask[],
  step: Step,
): { readonly allowed: readonly AllowedStep[]; readonly problems: readonly StepProblem[] } {
  const allowed: AllowedStep[] = [];
  const problems: StepProblem[] = [];
  for (const task of tasks) {
    const decided = decideStep(
      { state: task.state, beforeSuspension: task.state_before_suspension },
      step.verb,
    );
    const error = decided.ok ? (step.refuse?.(task) ?? null) : decided.error;
    if (error !== null) problems.push({ task, error });
    else if (decided.ok) allowed.push({ task, outcome: decided.value });
  }
  return { allowed, problems };
}

function speakerUnit(task: StoredTask, step: Step): UnitId {
  return step.speaker === "superior" ? task.assigning_unit_id : task.lead_unit_id;
}

/** Writes a step that was weighed: the new states, and an entry for each task. Set by set, never task by task. */
export async function writeSteps(
  context: ActionContext,
  allowed: readonly AllowedStep[],
  step: Step,
): Promise<ReadonlyMap<TaskId, TaskEntryId>> {
  const { clock, random } = context;
  const now = clock.now();
  const byOutcome = Map.groupBy(
    allowed,
    ({ outcome }) => `${outcome.state} ${outcome.beforeSuspension ?? ""}`,
  );
  for (const alike of byOutcome.values()) {
    const { state, beforeSuspension } = alike[0]!.outcome;
    await updateTasks(
      context.connection,
      alike.map(({ task }) => task.id),
      { ...step.change, state, state_before_suspension: beforeSuspension, moved_at: now },
    );
  }
  const dueAfter = step.change?.due_on;
  const entries = allowed.map(({ task, outcome }) => ({
    id: makeId<"task-entry">(clock, random),
    task_id: task.id,
    at: now,
    kind: step.verb,
    unit_id: speakerUnit(task, step),
    ...authorOf(context.actor),
    text: step.text ?? null,
    percent: step.percent ?? null,
    from_state: task.state,
    to_state: outcome.state,
    due_before: dueAfter === undefined ? null : task.due_on,
    due_after: dueAfter ?? null,
  }));
  await insertEntries(context.connection, entries);
  return new Map(entries.map((entry) => [entry.task_id, entry.id]));
}
