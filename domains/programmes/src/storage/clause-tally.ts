import type { UnitId } from "@nhiemky/access-control/contract";
import type { Connection } from "@nhiemky/database";
import type { Id } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { Lateness } from "../rules/lateness.ts";
import { latenessExpression } from "./lateness-expression.ts";
import type { TaskSelection } from "./task-selection.ts";

/** How many tasks a unit has on a clause, at each level of lateness. */
export interface ClauseTally {
  readonly clauseId: Id<"clause">;
  readonly leadUnitId: UnitId;
  readonly lateness: Lateness;
  readonly count: number;
}

export async function tallyClauses(
  connection: Connection,
  clauseIds: readonly Id<"clause">[],
  selection: Pick<TaskSelection, "readable" | "on" | "thresholds">,
): Promise<readonly ClauseTally[]> {
  const readable = selection.readable ?? sql`true`;
  const { rows } = await sql<ClauseTally>`
    select task.clause_id as "clauseId", task.lead_unit_id as "leadUnitId",
      ${latenessExpression(selection.on, selection.thresholds)} as lateness, count(*) as count
    from task where task.clause_id = any(${[...clauseIds]}::uuid[]) and ${readable}
    group by 1, 2, 3`.execute(connection);
  return rows;
}

/** The pairs of clause and lead unit that have a task which still counts. */
export async function assignedPairs(
  connection: Connection,
  clauseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ clause_id: string; lead_unit_id: string }>`
    select distinct clause_id, lead_unit_id from task
    where clause_id = any(${[...clauseIds]}::uuid[]) and state <> 'cancelled'`.execute(connection);
  return new Set(rows.map((row) => `${row.clause_id} ${row.lead_unit_id}`));
}

/** Of the given clauses, those on which a task rests that still counts. */
export async function clausesWithTasks(
  connection: Connection,
  clauseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ clause_id: string }>`
    select distinct clause_id from task
    where clause_id = any(${[...clauseIds]}::uuid[]) and state <> 'cancelled'`.execute(connection);
  return new Set(rows.map((row) => row.clause_id));
}
