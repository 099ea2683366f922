import { Kysely, PostgresDialect, sql } from "kysely";
import type pg from "pg";
import type { Connection, Database } from "../connection.ts";
import { type TableContents, textForms } from "./format.ts";

/** One session of the database seen twice: as a connection for queries, as a client for COPY streams. */
export interface SingleSession {
  readonly connection: Connection;
  readonly client: pg.PoolClient;
}

/** Runs `work` on a session of its own. */
export async function inSingleSession<T>(
  database: Database,
  work: (session: SingleSession) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect();
  const borrowed = {
    connect: async () => ({ query: client.query.bind(client), release: () => undefined }),
    end: async () => undefined,
    options: {},
  };
  // Discarded rather than given back when something failed: a COPY may have stopped half-way.
  let isReusable = false;
  try {
    const result = await work({
      client,
      connection: new Kysely({ dialect: new PostgresDialect({ pool: borrowed }) }),
    });
    isReusable = true;
    return result;
  } finally {
    client.release(!isReusable);
  }
}

/** Within a transaction: values as text look alike on every server, and no policy hides rows from this role. */
export async function prepareCopying(transaction: Connection): Promise<void> {
  for (const [name, value] of Object.entries({ ...textForms, row_security: "off" })) {
    await sql`select set_config(${name}, ${value}, true)`.execute(transaction);
  }
}

/** The part of a COPY command that names a table and its columns. */
export function copySubject(client: pg.PoolClient, { schema, name, columns }: TableContents): string {
  const quote = (word: string) => client.escapeIdentifier(word);
  return `copy ${quote(schema)}.${quote(name)} (${columns.map(quote).join(", ")})`;
}
