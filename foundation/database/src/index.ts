export { type Connection, type Database, type DatabaseOptions, openDatabase } from "./connection.ts";
export { databaseErrors } from "./errors.ts";
export type { Log } from "./log.ts";
export {
  type AppliedMigration,
  appliedMigrations,
  databaseMigrations,
  migrate,
} from "./migrations/migrate.ts";
export { type Migration, type MigrationSet, readMigrations } from "./migrations/migration-files.ts";
export { connectToRunning } from "./private-server/running-server.ts";
export { type PrivateServer, type PrivateServerOptions, startPrivateServer } from "./private-server/start.ts";
export { type ResolvedDatabase, type ResolveOptions, resolveDatabase } from "./resolve-database.ts";
export { inTransaction, type TransactionOptions } from "./transaction.ts";
