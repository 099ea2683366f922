import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Log } from "./log.ts";
import { valueTypes } from "./value-types.ts";

/** A pool or a transaction. Each storage module narrows it to its own tables with `.withTables<…>()`. */
export type Connection = Kysely<object>;

export interface Database {
  readonly connection: Connection;
  /** For what Kysely does not offer: COPY streams and LISTEN. */
  readonly pool: pg.Pool;
  /** Waits for running queries, then closes every connection. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** `postgresql://user:password@host/name`, or `postgresql://user:password@/name?host=/folder/of/the/socket`. */
  readonly connectionString: string;
  /** Most connections held open at once. */
  readonly poolSize?: number;
  readonly log?: Log;
}

const defaultPoolSize = 10;

const sessionSettings = [
  // One zone for every session, so that a cast of an instant to a day never depends on the server's settings.
  "timezone=UTC",
  // Every statement is short; compiling its plan costs more than it saves.
  "jit=off",
] as const;

/** Opens a pool; connections are made when first needed, so an unreachable server shows at the first query. */
export function openDatabase({
  connectionString,
  poolSize = defaultPoolSize,
  log,
}: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString,
    max: poolSize,
    types: valueTypes,
    application_name: "nhiemky",
    options: sessionSettings.map((setting) => `-c ${setting}`).join(" "),
  });
  // An idle connection that breaks (server restarted) is replaced by the pool; unheard, the event would end the process.
  pool.on("error", (error) => log?.warn({ reason: error.message }, "an idle database connection was lost"));
  const connection: Connection = new Kysely<object>({ dialect: new PostgresDialect({ pool }) });
  return {
    connection,
    pool,
    close: async () => {
      await pool.end();
    },
  };
}
