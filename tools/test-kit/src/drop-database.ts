import type { Database } from "@nhiemky/database";
import { sql } from "kysely";

/** PostgreSQL's code for "database is being accessed by other users". */
const objectInUse = "55006";

/**
 * Drops a database of the tests, sessions that are still open included. The plain statement comes first: it sends
 * autovacuum away by itself, whereas `with (force)` is refused to all but superusers while autovacuum is at work
 * there ("permission denied to terminate process"). Force is for sessions that a test left open.
 */
export async function dropDatabase(admin: Database["connection"], name: string): Promise<void> {
  try {
    await sql`drop database if exists ${sql.ref(name)}`.execute(admin);
  } catch (error) {
    if ((error as { code?: string }).code !== objectInUse) throw error;
    await sql`drop database if exists ${sql.ref(name)} with (force)`.execute(admin);
  }
}
