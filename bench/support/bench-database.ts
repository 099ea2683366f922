import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, migrate, openDatabase, startPrivateServer } from "@nhiemky/database";
import { expectOk } from "@nhiemky/kernel";
import { migrationSets } from "../../apps/server/src/migrations.ts";

/** Runs `work` on a migrated, empty database of a PostgreSQL of its own, with fsync on; nothing of it stays. */
export async function onEmptyDatabase<T>(
  work: (database: Database, postgresql: string, connectionString: string) => Promise<T>,
  poolSize = 4,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "nhiemky-bench-"));
  await chmod(folder, 0o711);
  const quiet = { info: () => undefined, warn: console.error, error: console.error };
  const server = expectOk(
    await startPrivateServer({ dataFolder: folder, log: quiet }),
    "the private PostgreSQL did not start",
  );
  try {
    const database = openDatabase({ connectionString: server.connectionString, poolSize });
    try {
      expectOk(await migrate(database.connection, migrationSets), "the database cannot be migrated");
      const { rows } = await database.pool.query<{ server_version: string }>("show server_version");
      return await work(database, rows[0]?.server_version ?? "", server.connectionString);
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
