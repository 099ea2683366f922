import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import pg from "pg";
import { databaseErrors } from "./errors.ts";
import type { Log } from "./log.ts";
import { connectToRunning } from "./private-server/running-server.ts";
import { startPrivateServer } from "./private-server/start.ts";

export interface ResolvedDatabase {
  readonly connectionString: string;
  /** Stops what was started for this process; nothing when the server is somebody else's. */
  release(): Promise<void>;
}

export interface ResolveOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly dataFolder: string;
  readonly log: Log;
  /** A command that works beside the running product uses its server; the product itself must be alone. */
  readonly shareRunning?: boolean;
}

/** The oldest PostgreSQL that the product supports. */
const oldestVersion = 15;

/** The database to use: DATABASE_URL when set, else the private server of the data folder. */
export async function resolveDatabase(options: ResolveOptions): Promise<Result<ResolvedDatabase>> {
  const { env, dataFolder, log, shareRunning = false } = options;
  const external = env.DATABASE_URL;
  if (external) {
    const found = await readCapabilities(external);
    if (!found.ok) return found;
    // Found before anything is written there.
    const shortcoming = findShortcoming(found.value);
    return shortcoming ? err(shortcoming) : ok(foreign(external));
  }
  const running = shareRunning ? await connectToRunning(dataFolder) : undefined;
  if (running) return ok(foreign(running));
  const server = await startPrivateServer({ dataFolder, log });
  if (!server.ok) return server;
  const { connectionString, stop } = server.value;
  return ok({ connectionString, release: stop });
}

function foreign(connectionString: string): ResolvedDatabase {
  return { connectionString, release: async () => undefined };
}

/** What a server can do, as far as the product depends on it. */
export interface Capabilities {
  /** E.g. 150018 for 15.18. */
  readonly version: number;
  readonly versionText: string;
  readonly encoding: string;
  readonly hasVietnameseOrder: boolean;
}

/** Why the product cannot work on such a server. */
export function findShortcoming(found: Capabilities): AppError | undefined {
  const { version, versionText, encoding, hasVietnameseOrder } = found;
  if (version < oldestVersion * 10_000) {
    return appError(databaseErrors.DATABASE_TOO_OLD, { found: versionText, needed: oldestVersion });
  }
  if (encoding !== "UTF8") return appError(databaseErrors.DATABASE_NOT_UTF8, { found: encoding });
  if (!hasVietnameseOrder) return appError(databaseErrors.DATABASE_WITHOUT_ICU);
  return undefined;
}

async function readCapabilities(connectionString: string): Promise<Result<Capabilities>> {
  try {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      const { rows } = await client.query<Capabilities>(`
        select current_setting('server_version_num')::int as version,
               current_setting('server_version') as "versionText",
               current_setting('server_encoding') as encoding,
               exists (select from pg_collation where collname = 'vi-x-icu') as "hasVietnameseOrder"`);
      return ok(rows[0]!);
    } finally {
      await client.end();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    return err(appError(databaseErrors.DATABASE_UNREACHABLE, { reason }));
  }
}
