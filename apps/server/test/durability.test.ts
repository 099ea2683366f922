import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAccount, grantRole, systemActor } from "@nhiemky/access-control";
import { verifyChain } from "@nhiemky/audit-log";
import { connectToRunning, migrate, openDatabase, startPrivateServer } from "@nhiemky/database";
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

let dataFolder: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "nhiemky-durability-"));
  await chmod(dataFolder, 0o711);
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

afterAll(() => rm(dataFolder, { recursive: true, force: true }));

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
});
