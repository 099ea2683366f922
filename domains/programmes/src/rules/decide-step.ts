import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import { taskErrors } from "../errors.ts";
import { nextState, type TaskState, type TaskVerb } from "./task-state.ts";
import { stateWords, verbWords } from "./task-words.ts";

export interface StandingTask {
  readonly state: TaskState;
  readonly beforeSuspension: TaskState | null;
}

/** Columns that follow from a step of the state machine. */
export interface StepOutcome {
  readonly state: TaskState;
  readonly beforeSuspension: TaskState | null;
}

function refusal(state: TaskState, verb: TaskVerb): AppError {
  return appError(taskErrors.TASK_STATE_FORBIDS, {
    state,
    verb,
    stateVi: stateWords[state].vi,
    stateEn: stateWords[state].en,
    verbVi: verbWords[verb].vi,
    verbEn: verbWords[verb].en,
  });
}

/** Whether a task's state allows a verb, and what the task's state is afterwards. */
export function decideStep(task: StandingTask, verb: TaskVerb): Result<StepOutcome> {
  const state = nextState(task.state, verb, task.beforeSuspension);
  if (state === null) return err(refusal(task.state, verb));
  if (state !== "suspended") return ok({ state, beforeSuspension: null });
  return ok({
    state,
    beforeSuspension: task.state === "suspended" ? task.beforeSuspension : task.state,
  });
}
