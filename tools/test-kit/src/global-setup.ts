import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type MigrationSet, migrate, openDatabase, startPrivateServer } from "@nhiemky/database";
import { expectOk } from "@nhiemky/kernel";
import { sql } from "kysely";
import type { TestProject } from "vitest/node";
import { addressOf } from "./address.ts";
import { dropDatabase } from "./drop-database.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the database that test databases are copied from. */
    templateDatabase: string;
  }
}

/** One PostgreSQL for the run, TEST_DATABASE_URL or a private one, with one migrated database to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await provideServer();
  const template = `nhiemky_template_${randomBytes(6).toString("hex")}`;
  const tearDown = async () => {
    await withDatabase(server.connectionString, (admin) => dropDatabase(admin.connection, template));
    await server.stop();
  };
  try {
    project.provide("templateDatabase", await makeTemplate(server.connectionString, template));
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}

async function makeTemplate(connectionString: string, name: string): Promise<string> {
  await withDatabase(connectionString, (admin) =>
    sql`create database ${sql.ref(name)} encoding 'UTF8' template template0`.execute(admin.connection),
  );
  const address = addressOf(connectionString, name);
  await withDatabase(address, async (database) => {
    expectOk(
      await migrate(database.connection, await readMigrationSets()),
      "test database cannot be migrated",
    );
  });
  return address;
}

const quiet = { info: () => undefined, warn: console.warn, error: console.error };

async function provideServer(): Promise<{ connectionString: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { connectionString: given, stop: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), "nhiemky-test-"));
  // Run by root, PostgreSQL works under another account, which must be able to enter the folder.
  await chmod(folder, 0o711);
  const started = await startPrivateServer({ dataFolder: folder, log: quiet, disposable: true });
  const server = expectOk(started, "the private PostgreSQL for tests did not start");
  return {
    connectionString: server.connectionString,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function withDatabase(
  connectionString: string,
  work: (database: ReturnType<typeof openDatabase>) => Promise<unknown>,
): Promise<void> {
  const database = openDatabase({ connectionString, poolSize: 1 });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

/** The product's own list: the composition root is the only place that knows every domain. */
async function readMigrationSets(): Promise<readonly MigrationSet[]> {
  const list = new URL("../../../apps/server/src/migrations.ts", import.meta.url);
  const { migrationSets } = (await import(list.href)) as { migrationSets: readonly MigrationSet[] };
  return migrationSets;
}
