import type { Connection } from "@nhiemky/database";
import { type RawBuilder, sql } from "kysely";

/** One step of a thread: from a node (its id) to another, and how many steps of this relation there are in all. */
export interface ThreadStep {
  readonly node: string;
  readonly kind: string;
  readonly id: string;
  /** Read from the lower to the upper: "rests-on", "implements", "part-of". */
  readonly relation: string;
  readonly total: number;
}

/** Runs one select of steps, which asks about `node.id`, for every node of a level at once. */
export async function selectSteps(
  connection: Connection,
  ids: readonly string[],
  steps: RawBuilder<unknown>,
): Promise<readonly ThreadStep[]> {
  const { rows } = await sql<ThreadStep>`
    select node.id as node, step.kind, step.id, step.relation, step.total
    from unnest(${[...ids]}::uuid[]) as node(id) cross join lateral (${steps}) as step`.execute(connection);
  return rows;
}
