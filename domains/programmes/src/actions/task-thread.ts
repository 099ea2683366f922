import type { ThreadSource } from "@nhiemky/documents";
import { nameProgrammes, nameTasks, taskSteps } from "../storage/thread-rows.ts";

/** Tasks and programmes in threads: what they rest on upwards, what rests on a clause, document or unit downwards. */
export const taskThread: ThreadSource = {
  kinds: ["task", "programme"],
  async name(connection, kind, ids, { on }) {
    const rows = await (kind === "task" ? nameTasks(connection, ids, on) : nameProgrammes(connection, ids));
    return rows.map((row) => ({ ...row, recordId: row.id }));
  },
  steps: taskSteps,
};
