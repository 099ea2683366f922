import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";

/** Only derived rows: nothing that anybody said. */
export async function emptyRollUp(connection: Connection): Promise<void> {
  await sql`truncate rollup, rollup_queue, rollup_edge, rollup_holder, rollup_differs, rollup_structure,
    rollup_structure_change`.execute(connection);
}
