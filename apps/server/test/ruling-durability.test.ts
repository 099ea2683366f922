import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ActionContext, createAccount, grantRole, systemActor } from "@nhiemky/access-control";
import { verifyChain } from "@nhiemky/audit-log";
import {
  connectToRunning,
  type Database,
  migrate,
  openDatabase,
  startPrivateServer,
} from "@nhiemky/database";
import {
  chooseCountingCommittee,
  closeVote,
  enterScans,
  freezeCandidateList,
  nominateCandidate,
  openBatch,
  openContest,
  openVote,
  recordAttendance,
} from "@nhiemky/elections";
import { type ContestId, newContestSchema, newNominationSchema } from "@nhiemky/elections/contract";
import { civilDate, expectOk, systemClock, systemRandom, today } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { startServerProcess } from "@nhiemky/test-kit/server-process";
import { type SignedIn, signInTo } from "@nhiemky/test-kit/signed-in";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrationSets } from "../src/migrations.ts";

const kills = 5;
const ballotCount = 80;
const password = "mat khau ban kiem phieu 20 chu";
const members = ["truong.ban", "thanh.vien.1", "thanh.vien.2"];
const silent = { info: () => undefined, warn: console.warn, error: console.error };

let dataFolder: string;
let contestId: ContestId;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "nhiemky-rulings-"));
  // Run by root, PostgreSQL works under another account, which must be able to enter the folder.
  await chmod(dataFolder, 0o711);
  const server = expectOk(await startPrivateServer({ dataFolder, log: silent }), "PostgreSQL did not start");
  const database = openDatabase({ connectionString: server.connectionString });
  const { connection } = database;
  expectOk(await migrate(connection, migrationSets), "cannot migrate");
  contestId = await contestInCounting({
    connection,
    clock: systemClock,
    random: systemRandom,
    actor: systemActor("ruling durability test"),
  });
  await database.close();
  await server.stop();
});

afterAll(() => rm(dataFolder, { recursive: true, force: true }));

/** A contest of which every ballot waits for two members' rulings, and an administrator without a seat. */
async function contestInCounting(context: ActionContext): Promise<ContestId> {
  const unit = {
    fullName: "Đảng bộ thử bền",
    parentUnitId: null,
    unitKind: "grassroots-organisation",
    establishedOn: civilDate("2020-01-01"),
  };
  const { unitId } = expectOk(await establishUnit(context, unit), "unit");
  const accounts = new Map<string, Awaited<ReturnType<typeof createAccount>>>();
  for (const signInName of [...members, "quan.tri"])
    accounts.set(signInName, await createAccount(context, { signInName, displayName: signInName, password }));
  const administrator = expectOk(accounts.get("quan.tri")!, "account");
  const grant = { role: "administrator", unitId: null, from: today(systemClock), to: null } as const;
  expectOk(await grantRole(context, async () => true, administrator, grant), "grant");
  const contest = newContestSchema.parse({
    unitId,
    title: "Bầu thử bền",
    office: "executive-committee",
    meeting: "delegate-congress",
    meetingName: "Đại hội thử bền",
    heldOn: "2025-06-20",
    seats: 3,
  });
  const id = expectOk(await openContest(context, contest), "contest");
  for (const name of ["An", "Bình", "Cường", "Dung"]) {
    const input = { name: `Đỗ Thị ${name}`, source: "outgoing-committee", hasConsented: true };
    expectOk(await nominateCandidate(context, id, newNominationSchema.parse(input)), "nominated");
  }
  const decision = "Đại hội biểu quyết";
  const committee = members.map((name, index) => ({
    name,
    role: index === 0 ? ("head" as const) : ("member" as const),
    signInName: name,
  }));
  expectOk(await chooseCountingCommittee(context, id, { decision, members: committee }), "committee");
  expectOk(await freezeCandidateList(context, id, { decision }), "frozen");
  expectOk(
    await recordAttendance(context, id, { convened: ballotCount, present: ballotCount }),
    "attendance",
  );
  expectOk(await openVote(context, id), "opened");
  expectOk(
    await closeVote(context, id, { unused: 0, issued: ballotCount, collected: ballotCount }),
    "closed",
  );
  const accountId = expectOk(accounts.get(members[0]!)!, "account");
  const table: ActionContext = {
    ...context,
    actor: { kind: "account", accountId, displayName: members[0]!, grants: [] },
  };
  const batchId = expectOk(
    await openBatch(table, id, { label: "Lô 1", expectedCount: ballotCount }),
    "batch",
  );
  const scanned = Array.from({ length: ballotCount }, (_, index) => [
    {
      content: Buffer.from(`ảnh ${index}`),
      mediaType: "image/png",
      reading: {
        file: `${index}.png`,
        page: 1,
        status: "needs-ruling" as const,
        reasons: ["marginal-mark"],
        rows: [],
        placement: null,
      },
    },
  ]);
  expectOk(await enterScans(table, id, batchId, scanned), "scanned");
  return id;
}

const start = () => startServerProcess({ dataFolder, env: { NHIEMKY_EXAMPLE: "no", DATABASE_URL: "" } });
const marks = { c001: "for", c002: "for", c003: "for", c004: "against" };

async function openDatabaseOf(folder: string): Promise<Database> {
  return openDatabase({ connectionString: (await connectToRunning(folder)) ?? "" });
}

async function countRulings({ connection }: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ballot_ruling`.execute(connection);
  return rows[0]?.count ?? 0;
}

interface Acknowledged {
  readonly ballotId: string;
  readonly ruler: string;
}

/** Two members rule on all that waits for them until the server is gone; every answer that arrives is noted. */
async function ruleUntilKilled(
  sessions: ReadonlyMap<string, SignedIn>,
  kill: () => Promise<void>,
  enough: number,
): Promise<readonly Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  const reached = Promise.withResolvers<void>();
  const ruling = [...sessions].map(async ([ruler, client]) => {
    const queue = await client.call("GET", `/api/contests/${contestId}/ballots`);
    const { rows } = (await queue.json()) as { rows: { id: string }[] };
    for (const { id } of rows) {
      const path = `/api/contests/${contestId}/ballots/${id}/rulings`;
      const reply = await client.call("POST", path, { marks, reason: "Gạch rõ" }).catch(() => null);
      if (reply === null) return;
      // The status line is the acknowledgement; the body may be cut off by the kill.
      if (reply.status !== 201) throw new Error(`ruling refused: ${reply.status} ${await reply.text()}`);
      acknowledged.push({ ballotId: id, ruler });
      if (acknowledged.length >= enough) reached.resolve();
      await reply.arrayBuffer().catch(() => undefined);
    }
  });
  await Promise.race([reached.promise, Promise.all(ruling)]);
  await kill();
  await Promise.all(ruling);
  return acknowledged;
}

describe("kết luận của ban kiểm phiếu khi mất điện, và số phiếu trước khi công bố", () => {
  test(`giết máy chủ ${kills} lần giữa lúc kết luận: không mất kết luận nào đã được nhận`, async () => {
    const acknowledged: Acknowledged[] = [];
    let sessions = new Map<string, SignedIn>();
    for (let round = 1; round <= kills; round++) {
      const server = await start();
      if (sessions.size === 0)
        for (const signInName of members.slice(0, 2))
          sessions.set(signInName, await signInTo(server.url, { signInName, password }));
      else sessions = new Map([...sessions].map(([name, session]) => [name, session.at(server.url)]));
      acknowledged.push(...(await ruleUntilKilled(sessions, () => server.kill(), 10)));
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(kills * 10);
    const server = await start();
    const database = openDatabase({ connectionString: (await connectToRunning(dataFolder)) ?? "" });
    try {
      const { rows } = await sql<{ key: string }>`
        select ballot_id || ' ' || ruler as key from ballot_ruling`.execute(database.connection);
      const stored = new Set(rows.map(({ key }) => key));
      expect(acknowledged.filter(({ ballotId, ruler }) => !stored.has(`${ballotId} ${ruler}`))).toEqual([]);
      const { rows: told } = await sql<{ count: number }>`
        select count(*)::int as count from audit_entry where event = 'ballot.ruled'`.execute(
        database.connection,
      );
      expect(told[0]?.count).toBe(stored.size);
      expect(await verifyChain(database.connection)).toMatchObject({ intact: true });
    } finally {
      await database.close();
      await server.stop();
    }
  }, 300_000);

  test("giết máy chủ giữa lúc hai người nhập phiếu: tờ đã nhận còn đủ, kết luận trước đó không mất", async () => {
    let server = await start();
    const database = await openDatabaseOf(dataFolder);
    const before = await countRulings(database);
    await database.close();
    const clients = await Promise.all(
      members.slice(1).map((signInName) => signInTo(server.url, { signInName, password })),
    );
    const body = { label: "Lô 2", expectedCount: 400 };
    const opened = await clients[0]!.call("POST", `/api/contests/${contestId}/batches`, body);
    const { batchId } = (await opened.json()) as { batchId: string };
    const acknowledged: string[] = [];
    const enough = Promise.withResolvers<void>();
    const keying = clients.map(async (client) => {
      const path = `/api/contests/${contestId}`;
      const begun = await client.call("POST", `${path}/batches/${batchId}/keyings`);
      const { keyingId } = (await begun.json()) as { keyingId: string };
      for (let position = 1; ; position++) {
        const sheet = { position, marking: { mode: "struck", numbers: [4] } };
        const reply = await client.call("PUT", `${path}/keyings/${keyingId}/sheets`, sheet).catch(() => null);
        if (reply === null) return;
        if (!reply.ok) throw new Error(`sheet refused: ${reply.status} ${await reply.text()}`);
        acknowledged.push(`${keyingId} ${position}`);
        if (acknowledged.length >= 20) enough.resolve();
        await reply.arrayBuffer().catch(() => undefined);
      }
    });
    await Promise.race([enough.promise, Promise.all(keying)]);
    await server.kill();
    await Promise.all(keying);
    server = await start();
    const after = await openDatabaseOf(dataFolder);
    try {
      const { rows } = await sql<{ key: string }>`
        select keying_id || ' ' || position as key from keyed_sheet`.execute(after.connection);
      const stored = new Set(rows.map(({ key }) => key));
      expect(acknowledged.filter((key) => !stored.has(key))).toEqual([]);
      expect(await countRulings(after)).toBe(before);
      expect(before).toBeGreaterThan(0);
    } finally {
      await after.close();
      await server.stop();
    }
  }, 120_000);

  test("không đường dẫn nào cho ai xem số phiếu trước khi công bố, quản trị viên cũng không", async () => {
    const server = await start();
    try {
      const administrator = await signInTo(server.url, { signInName: "quan.tri", password });
      const head = await signInTo(server.url, { signInName: members[0]!, password });
      const ask = async (client: SignedIn, path: string) => {
        const reply = await client.call("GET", `/api/contests/${contestId}/${path}`);
        return ((await reply.json()) as { code?: string }).code;
      };
      for (const path of ["result", "minutes-data", "results-report", "minutes?form=pdf"])
        expect([path, await ask(administrator, path)]).toEqual([path, "ELECTIONS_NOT_ANNOUNCED"]);
      const atTable = ["counting-desk", "ballots", "reconciliation", "certified-result", "record"];
      for (const path of [...atTable, "cast-vote-records", "comparison", "minutes-draft"])
        expect([path, await ask(administrator, path)]).toEqual([path, "ELECTIONS_NOT_A_COUNTER"]);
      for (const path of ["certified-result", "record", "cast-vote-records", "minutes-draft"])
        expect([path, await ask(head, path)]).toEqual([path, "ELECTIONS_NOT_CERTIFIED"]);
      // The keyings of the second batch stand open since the power cut.
      expect(await ask(head, "reconciliation")).toBe("ELECTIONS_KEYING_SINGLE");
    } finally {
      await server.stop();
    }
  }, 120_000);
});
