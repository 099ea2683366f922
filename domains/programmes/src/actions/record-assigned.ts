import type { ActionContext } from "@nhiemky/access-control";
import { makeId } from "@nhiemky/kernel";
import { insertEntries, type NewStoredTask } from "../storage/task-writes.ts";
import { authorOf } from "./author.ts";

/** Opens the history of tasks that were just assigned. */
export async function recordAssigned(context: ActionContext, tasks: readonly NewStoredTask[]): Promise<void> {
  const { clock, random } = context;
  const author = authorOf(context.actor);
  await insertEntries(
    context.connection,
    tasks.map((task) => ({
      id: makeId<"task-entry">(clock, random),
      task_id: task.id,
      at: clock.now(),
      kind: "assign" as const,
      unit_id: task.assigning_unit_id,
      ...author,
      text: null,
      percent: null,
      from_state: null,
      to_state: "assigned" as const,
      due_before: null,
      due_after: task.due_on ?? null,
    })),
  );
}
