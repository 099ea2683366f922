import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";

/**
 * Adds up the rows of `task_tally`, one for each settled lateness and due day. What others append meanwhile stays as it
 * is; of two that fold at the same time, the second finds nothing left of what the first took.
 */
export async function foldTaskTally(connection: Connection): Promise<void> {
  await sql`
    with taken as (delete from task_tally returning *)
    insert into task_tally
    select settled_lateness, due_on, sum(task_count) from taken group by 1, 2
    having sum(task_count) <> 0`.execute(connection);
}
