import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";

const batchSize = 2000;

/** Inserts rows of equal columns in statements of bounded size. */
export async function insertAll(
  connection: Connection,
  table: string,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = JSON.stringify(rows.slice(start, start + batchSize));
    const columns = sql.join(Object.keys(rows[0]!).map((column) => sql.ref(column)));
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${batch}::jsonb)`.execute(
      connection,
    );
  }
}
