import { type Database, migrate, openDatabase, resolveDatabase } from "@nhiemky/database";
import { migrationSets, readSettings } from "@nhiemky/server";
import { refuse } from "./outcome.ts";

// Commands that work on an instance load this file when they run: the others start without the whole product.
export { verifyChain } from "@nhiemky/audit-log";
export { backupTo, restoreFrom } from "@nhiemky/database";
export {
  describeAccounts,
  loadExampleTerm,
  loadNationalExample,
  migrationSets,
  productVersion,
} from "@nhiemky/server";

const silentLog = { info() {}, warn() {}, error() {} };

/** Runs a command's work on the instance's database: the running server's, or one started for the duration. */
export async function withDatabase<T>(
  work: (database: Database) => Promise<T>,
  options: { readonly migrates: boolean } = { migrates: true },
): Promise<T> {
  const settings = readSettings(process.env, process.cwd());
  if (!settings.ok) refuse(settings.error);
  const { dataFolder, databasePool } = settings.value;
  const resolved = await resolveDatabase({
    env: process.env,
    dataFolder,
    log: silentLog,
    shareRunning: true,
  });
  if (!resolved.ok) refuse(resolved.error);
  const database = openDatabase({
    connectionString: resolved.value.connectionString,
    poolSize: databasePool,
  });
  try {
    const migrated = options.migrates ? await migrate(database.connection, migrationSets) : null;
    if (migrated !== null && !migrated.ok) refuse(migrated.error);
    return await work(database);
  } finally {
    await database.close();
    await resolved.value.release();
  }
}
