import { randomBytes } from "node:crypto";
import { type Database, openDatabase } from "@nhiemky/database";
import { sql } from "kysely";
import { afterAll, inject, onTestFinished, TestRunner } from "vitest";
import { addressOf } from "./address.ts";
import { dropDatabase } from "./drop-database.ts";

export interface TestDatabase extends Database {
  /** For a part that opens the database itself, such as the server under test. */
  readonly connectionString: string;
}

/**
 * A migrated database without data, dropped after the file's last test, or after the test that asked for it:
 * `const { connection } = await testDatabase();` at the top level of the file, of a `describe`, or in a test.
 */
export async function testDatabase(): Promise<TestDatabase> {
  return createDatabase(/\/([^/?]+)(?:\?|$)/.exec(inject("templateDatabase"))![1]!);
}

/** The same without migrations: not even the first has run. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return createDatabase("template0");
}

async function createDatabase(template: string): Promise<TestDatabase> {
  const server = inject("templateDatabase");
  const name = `nhiemky_test_${randomBytes(6).toString("hex")}`;
  const admin = openDatabase({ connectionString: addressOf(server, "postgres"), poolSize: 1 });
  await sql`create database ${sql.ref(name)} template ${sql.ref(template)}`.execute(admin.connection);
  const connectionString = addressOf(server, name);
  const database = openDatabase({ connectionString, poolSize: 5 });
  const whenDone = TestRunner.getCurrentTest() ? onTestFinished : afterAll;
  whenDone(async () => {
    await database.close();
    await dropDatabase(admin.connection, name);
    await admin.close();
  });
  return { ...database, connectionString };
}
