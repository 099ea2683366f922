import type { Connection } from "@nhiemky/database";
import { sql } from "kysely";

/**
 * Runs `work` while the named tables have only the indexes that hold constraints, then makes the others again as they
 * were: an index is built in one go far faster than row by row (a trigram index above all). In the caller's
 * transaction, so that nobody ever sees the tables without them.
 */
export async function withoutIndexes(
  connection: Connection,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index
    where indrelid = any(${[...tables]}::regclass[]) and not indisunique
      and not exists (select from pg_constraint where conindid = indexrelid)
  `.execute(connection);
  for (const { name } of rows) await sql`drop index ${sql.raw(name)}`.execute(connection);
  await work();
  // An index cannot be made of a table whose deferred checks are still to come.
  await sql`set constraints all immediate`.execute(connection);
  for (const { definition } of rows) await sql.raw(definition).execute(connection);
}
