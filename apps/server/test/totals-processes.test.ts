import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type ActionContext, createAccount, grantRole, type UnitId } from "@nhiemky/access-control";
import { civilDate, expectOk, systemClock, systemRandom, today } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { defineIndicator, establishPeriod, recordFigures } from "@nhiemky/reporting";

import { newIndicatorSchema } from "@nhiemky/reporting/contract";
import { testDatabase } from "@nhiemky/test-kit";
import { startServerProcess } from "@nhiemky/test-kit/server-process";
import { type SignedIn, signInTo } from "@nhiemky/test-kit/signed-in";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";

const account = { signInName: "thu.tong", password: "mat khau thu tong hop 2026" };
const cellCount = 6;
const { connection, connectionString } = await testDatabase();
const context: ActionContext = {
  connection,
  clock: systemClock,
  random: systemRandom,
  actor: { kind: "system", reason: "hai tiến trình" },
};
const dataFolder = await mkdtemp(join(tmpdir(), "nhiemky-totals-"));
afterAll(() => rm(dataFolder, { recursive: true, force: true }));

async function unit(fullName: string, parentUnitId: UnitId | null): Promise<UnitId> {
  const establishedOn = civilDate("2020-01-01");
  const made = await establishUnit(context, { fullName, parentUnitId, unitKind: "cell", establishedOn });
  return expectOk(made, fullName).unitId;
}

async function startServer() {
  const env = { DATABASE_URL: connectionString, NHIEMKY_EXAMPLE: "no", HOST: "localhost" };
  const process = await startServerProcess({ dataFolder, env });
  return { process, client: await signInTo(process.url, account) };
}

async function read(client: SignedIn, path: string): Promise<{ total: object; rows: { total: object }[] }> {
  const reply = await client.call("GET", path);
  expect(reply.status).toBe(200);
  return (await reply.json()) as { total: object; rows: { total: object }[] };
}

/** Asked again and again: an approval shows in every total soon, not at once. */
async function readUntil(client: SignedIn, path: string, total: object) {
  for (;;) {
    const seen = await read(client, path);
    try {
      expect(seen.total).toMatchObject(total);
      return seen;
    } catch {
      await pause(50);
    }
  }
}

test("hai tiến trình máy chủ trên một cơ sở dữ liệu: số tổng hợp như nhau, kể cả khi một tiến trình bị tắt ngang", async () => {
  const accountId = expectOk(await createAccount(context, { ...account, displayName: "Thử" }), "account");
  const role = { role: "administrator", unitId: null, from: today(systemClock), to: null } as const;
  expectOk(await grantRole(context, async () => true, accountId, role), "role");
  const bloc = await unit("Đảng bộ Khối thử", null);
  const cells: UnitId[] = [];
  for (let number = 1; number <= cellCount; number++) cells.push(await unit(`Chi bộ ${number}`, bloc));
  const indicatorId = expectOk(
    await defineIndicator(
      context,
      newIndicatorSchema.parse({
        ownerUnitId: bloc,
        code: "ket_nap",
        name: "Kết nạp",
        unitOfMeasure: "đảng viên",
        kind: "flow",
        timeOperator: "sum",
        treeOperator: "sum",
        splitRule: "by-weight",
        frequency: "month",
        fromOn: "2020-01-01",
      }),
    ),
    "indicator",
  );
  const on = civilDate("2025-05-10");
  const periodId = expectOk(await establishPeriod(context, { kind: "month", on }), "period").id;
  const record = async (cell: UnitId, value: number) =>
    expectOk(
      await recordFigures(context, {
        unitId: cell,
        periodId,
        cells: [{ indicatorId, categoryOptionId: null, content: { entry: "figure", value: String(value) } }],
        act: { kind: "approval", enteredBy: "Thử", enteredAt: systemClock.now(), reason: "đối chiếu" },
      }),
      "figures",
    );
  const path = `/api/units/${bloc}/child-totals?indicatorId=${indicatorId}&periodId=${periodId}&structure=now`;

  const [first, second] = await Promise.all([startServer(), startServer()]);
  try {
    for (let round = 1; round <= 3; round++) {
      await Promise.all(cells.map((cell, index) => record(cell, round * (index + 1))));
      const total = { value: String(round * 21), reportedCount: cellCount };
      const [here, there] = await Promise.all([
        readUntil(first.client, path, total),
        readUntil(second.client, path, total),
      ]);
      expect(there.rows).toEqual(here.rows);
    }
    await first.process.kill();
    await record(cells[0]!, 100);
    await readUntil(second.client, path, { value: "160", reportedCount: cellCount });
    const { rows } = await sql`select 1 from rollup_queue`.execute(connection);
    expect(rows).toEqual([]);
  } finally {
    await first.process.kill();
    await second.process.stop();
  }
}, 180_000);
