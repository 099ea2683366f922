import type { ActionContext, Scope } from "@nhiemky/access-control";
import type { Result } from "@nhiemky/kernel";
import type { TaskId } from "../ids.ts";
import { changeMany } from "./change-many.ts";

/** Confirms many tasks at once. */
export function confirmTasks(
  context: ActionContext,
  scope: Scope,
  taskIds: readonly TaskId[],
  note: string | null,
): Promise<Result<{ readonly changedCount: number }>> {
  return changeMany(
    context,
    scope,
    taskIds,
    { verb: "confirm", speaker: "superior", text: note },
    "task.confirmed",
  );
}
