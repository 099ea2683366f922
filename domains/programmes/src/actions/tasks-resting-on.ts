import type { ActionContext, Scope } from "@nhiemky/access-control";
import { type Id, today } from "@nhiemky/kernel";
import { type ClauseTally, tallyClauses } from "../storage/clause-tally.ts";
import { latenessThresholds } from "./lateness-thresholds.ts";
import { readableTasks } from "./readable-tasks.ts";

/** What rests on clauses, for their thread: by lead unit, how many tasks there are at each level of lateness. */
export async function tasksRestingOn(
  context: ActionContext,
  clauseIds: readonly Id<"clause">[],
  scope: Scope,
): Promise<readonly ClauseTally[]> {
  const on = today(context.clock);
  return tallyClauses(context.connection, clauseIds, {
    readable: await readableTasks(context.connection, scope),
    on,
    thresholds: await latenessThresholds(context.connection, on),
  });
}
