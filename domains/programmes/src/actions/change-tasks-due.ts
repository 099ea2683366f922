import type { ActionContext, Scope } from "@nhiemky/access-control";
import type { CivilDate, Result } from "@nhiemky/kernel";
import type { TaskId } from "../ids.ts";
import { changeMany } from "./change-many.ts";
import { dueChange } from "./due-change.ts";

/** Sets one due date for many tasks at once. */
export function changeTasksDue(
  context: ActionContext,
  scope: Scope,
  taskIds: readonly TaskId[],
  input: { readonly dueOn: CivilDate; readonly reason: string },
): Promise<Result<{ readonly changedCount: number }>> {
  return changeMany(context, scope, taskIds, dueChange(input), "task.due-changed");
}
