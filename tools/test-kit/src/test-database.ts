import { randomBytes } from "node:crypto";
import { type Database, openDatabase } from "@nhiemky/database";
import { sql } from "kysely";
import { afterAll, inject } from "vitest";
import { addressOf } from "./address.ts";

export interface TestDatabase extends Database {
  /** For a part that opens the database itself, such as the server under test. */
  readonly connectionString: string;
}

/**
 * A migrated, empty database of its own for a test file, dropped after its last test. Called at the top level of
 * the file or of a `describe`: `const { connection } = await testDatabase();`
 */
export async function testDatabase(): Promise<TestDatabase> {
  const template = inject("templateDatabase");
  const name = `nhiemky_test_${randomBytes(6).toString("hex")}`;
  const templateName = /\/([^/?]+)(?:\?|$)/.exec(template)![1]!;
  const admin = openDatabase({ connectionString: addressOf(template, "postgres"), poolSize: 1 });
  await sql`create database ${sql.ref(name)} template ${sql.ref(templateName)}`.execute(admin.connection);
  const connectionString = addressOf(template, name);
  const database = openDatabase({ connectionString, poolSize: 5 });
  afterAll(async () => {
    await database.close();
    await sql`drop database ${sql.ref(name)} with (force)`.execute(admin.connection);
    await admin.close();
  });
  return { ...database, connectionString };
}
