import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createAccount, grantRole, systemActor } from "@nhiemky/access-control";
import { verifyChain } from "@nhiemky/audit-log";
import {
  type Connection,
  connectToRunning,
  migrate,
  openDatabase,
  startPrivateServer,
} from "@nhiemky/database";
import { storeFile } from "@nhiemky/file-store";
import { addDays, expectOk, systemClock, systemRandom, today } from "@nhiemky/kernel";
import { type ServerProcess, startServerProcess } from "@nhiemky/test-kit/server-process";
import { type SignedIn, signInTo } from "@nhiemky/test-kit/signed-in";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrationSets } from "../src/migrations.ts";

const kills = 20;
/** The server is killed while more writes are on their way than have been answered. */
const acknowledgedBeforeKill = 12;
const writers = 4;
const account = { signInName: "thu.ben", password: "mat khau thu ben vung 20 lan" };

const expiresOn = addDays(today(systemClock), 300);

const cliFile = fileURLToPath(new URL("../../cli/src/main.ts", import.meta.url));

let dataFolder: string;
let restoredFolder: string;

beforeAll(async () => {
  [dataFolder, restoredFolder] = await Promise.all([makeFolder(), makeFolder()]);
  const server = expectOk(await startPrivateServer({ dataFolder, log: console }), "PostgreSQL did not start");
  const database = openDatabase({ connectionString: server.connectionString });
  expectOk(await migrate(database.connection, migrationSets), "cannot migrate");
  const context = {
    connection: database.connection,
    clock: systemClock,
    random: systemRandom,
    actor: systemActor("durability test"),
  };
  const accountId = expectOk(await createAccount(context, { ...account, displayName: "Thử bền" }), "account");
  const grant = { role: "administrator", unitId: null, from: today(systemClock), to: null } as const;
  expectOk(await grantRole(context, async () => true, accountId, grant), "grant");
  await database.close();
  await server.stop();
});

afterAll(async () => {
  for (const folder of [dataFolder, restoredFolder]) await rm(folder, { recursive: true, force: true });
});

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "nhiemky-durability-"));
  // Run by root, PostgreSQL works under another account, which must be able to enter the folder.
  await chmod(folder, 0o711);
  return folder;
}

const start = () => startServerProcess({ dataFolder, env: { NHIEMKY_EXAMPLE: "no", DATABASE_URL: "" } });

/** Writes until the server is gone; every answer that arrives is noted. */
async function writeUntilKilled(server: ServerProcess, client: SignedIn, round: number): Promise<string[]> {
  const acknowledged: string[] = [];
  let isKilled = false;
  const enough = Promise.withResolvers<void>();
  const writer = async (name: number) => {
    for (let index = 0; !isKilled; index++) {
      const body = { name: `${round}-${name}-${index}`, expiresOn, isReadOnly: true };
      const reply = await client.call("POST", "/api/me/access-tokens", body).catch(() => null);
      if (reply === null) return;
      // The status line is the acknowledgement; the body may be cut off by the kill.
      if (reply.status !== 201) throw new Error(`write refused: ${reply.status} ${await reply.text()}`);
      acknowledged.push(body.name);
      if (acknowledged.length === acknowledgedBeforeKill) enough.resolve();
      await reply.arrayBuffer().catch(() => undefined);
    }
  };
  const writing = Array.from({ length: writers }, (_, name) => writer(name));
  await Promise.race([enough.promise, Promise.all(writing)]);
  await server.kill();
  isKilled = true;
  await Promise.all(writing);
  return acknowledged;
}

describe("không mất dữ liệu khi máy chủ chết đột ngột", () => {
  it(`giết máy chủ ${kills} lần giữa lúc ghi: mọi lần ghi đã được xác nhận đều còn, chuỗi nhật ký nguyên vẹn`, async () => {
    const acknowledged = new Set<string>();
    let session: SignedIn | undefined;
    for (let round = 1; round <= kills; round++) {
      const server = await start();
      session = session?.at(server.url) ?? (await signInTo(server.url, account));
      const written = await writeUntilKilled(server, session, round);
      expect(written.length).toBeGreaterThanOrEqual(acknowledgedBeforeKill);
      for (const name of written) acknowledged.add(name);
    }

    const server = await start();
    const database = openDatabase({ connectionString: (await connectToRunning(dataFolder)) ?? "" });
    try {
      const { rows } = await sql<{ name: string; entries: number }>`
        select name, (select count(*)::int from audit_entry
          where event = 'access-token.created' and subject_id = access_token.id::text) as entries
        from access_token`.execute(database.connection);
      const stored = new Map(rows.map((row) => [row.name, row.entries]));
      expect([...acknowledged].filter((name) => !stored.has(name))).toEqual([]);
      // A write that was not acknowledged is there whole or not at all: never a row without its audit entry.
      expect([...stored].filter(([, entries]) => entries !== 1)).toEqual([]);
      expect(await verifyChain(database.connection)).toMatchObject({ intact: true });
    } finally {
      await database.close();
      await server.stop();
    }
  }, 900_000);

  it("sao lưu rồi phục hồi vào hệ thống trống: mọi dòng của mọi bảng như cũ, chuỗi nhật ký nguyên vẹn", async () => {
    const file = join(restoredFolder, "sao-luu.nhiemky");
    const before = await onDatabaseOf(dataFolder, async (connection) => {
      // A file in the store, so that bytes that are no text are copied too.
      await storeFile(
        connection,
        Buffer.from(Array.from({ length: 5_000 }, (_, index) => index % 256)),
        new Date(),
      );
      return digests(connection);
    });
    await nhiemky(dataFolder, "backup", file);
    await nhiemky(restoredFolder, "restore", file);
    const [after, chain] = await onDatabaseOf(
      restoredFolder,
      async (connection) => [await digests(connection), await verifyChain(connection)] as const,
    );
    expect(before.size).toBeGreaterThan(20);
    expect(after).toEqual(before);
    expect(chain).toMatchObject({ intact: true });
  }, 300_000);
});

const nhiemky = (folder: string, ...args: readonly string[]) =>
  promisify(execFile)(process.execPath, [cliFile, ...args], {
    env: { ...process.env, NHIEMKY_DATA: folder, DATABASE_URL: "" },
  });

/** Works on the database of a data folder that no server runs on. */
async function onDatabaseOf<T>(folder: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const server = expectOk(
    await startPrivateServer({ dataFolder: folder, log: console }),
    "PostgreSQL did not start",
  );
  const database = openDatabase({ connectionString: server.connectionString });
  try {
    return await work(database.connection);
  } finally {
    await database.close();
    await server.stop();
  }
}

/**
 * Every table with the MD5 of its rows, each row as PostgreSQL prints it, in an order that the copy cannot change. Not
 * the migrations: the restored instance notes when it applied them itself.
 */
async function digests(connection: Connection): Promise<ReadonlyMap<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(table_name) as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'schema_migration' order by 1`.execute(
    connection,
  );
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await sql<{ digest: string }>`
      select count(*) || ':' || md5(coalesce(string_agg(t::text, chr(10) order by t::text collate "C"), '')) as digest
      from ${sql.raw(name)} as t`.execute(connection);
    found.set(name, rows[0]?.digest ?? "");
  }
  return found;
}
