import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";

/**
 * Tells the planner how large tables have become within this transaction. Without it the checks of foreign keys keep
 * the plan that suited an empty table: a walk over all of it for every row that refers to it.
 */
export async function countRows(connection: Connection, ...tables: readonly string[]): Promise<void> {
  for (const table of tables) await sql`analyze ${sql.table(table)}`.execute(connection);
}
