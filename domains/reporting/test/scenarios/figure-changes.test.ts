import { createAccount, type Scope } from "@nhiemky/access-control";
import { civilDate, expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { expect, test } from "vitest";
import { markFiguresSeen, readFigureChanges } from "../../src/actions/read-figure-changes.ts";
import { setTarget } from "../../src/index.ts";
import { newTargetSchema } from "../../src/target-schemas.ts";
import { everywhere, figureWorld } from "../figure-world.ts";

test("thay đổi từ lần xem trước: số mới, đính chính trước và sau, chỉ tiêu; mỗi tài khoản một mốc, theo phạm vi", async () => {
  const { connection } = await testDatabase();
  const { context, clock, first, second, cells, define, month, record } = await figureWorld(connection);
  const accountId = expectOk(
    await createAccount(context, { signInName: "lanh.dao", displayName: "Lãnh đạo thử" }),
    "account",
  );
  const actor = {
    kind: "account",
    accountId,
    displayName: "Lãnh đạo thử",
    grants: [],
  } as const;
  const leader = { ...context, actor };
  const admitted = await define("ket_nap");
  const may = await month("2026-05-10");
  expectOk(await record(cells[0], may, admitted, "4"), "a figure");
  const before = await readFigureChanges(leader, everywhere, null);
  expect(before).toMatchObject({ seenAt: null, since: "2026-06-08T02:00:00.000Z", corrected: [] });
  expect(before.arrived).toMatchObject([
    { period: { label: "Tháng 5/2026" }, kind: "approval", unitCount: 1, cellCount: 1 },
  ]);
  await markFiguresSeen(leader, clock.now());
  clock.set("2026-06-16T02:00:00Z");
  expectOk(await record(cells[2], may, admitted, "2"), "another");
  expectOk(await record(cells[0], may, admitted, "5", "Nhập thiếu một người"), "corrected");
  const target = {
    indicatorId: admitted,
    unitId: second,
    comparator: "at-least",
    value: "10",
    fromOn: civilDate("2026-01-01"),
    dueOn: civilDate("2026-12-31"),
  };
  expectOk(await setTarget(context, newTargetSchema.parse(target)), "target");
  const after = await readFigureChanges(leader, everywhere, null);
  expect(after.since).toBe("2026-06-15T02:00:00.000Z");
  expect(after.arrived.map((row) => row.unitCount)).toEqual([1]);
  expect(after.corrected).toMatchObject([
    {
      unit: { name: "Chi bộ 1" },
      before: { entry: "figure", value: "4" },
      after: { entry: "figure", value: "5" },
      reason: "Nhập thiếu một người",
    },
  ]);
  expect(after.targets).toMatchObject([{ unit: { name: "Đảng bộ 02" }, reason: null }]);
  const ofSecond: Scope = { kind: "units", rootUnitIds: [second] };
  const narrow = await readFigureChanges(leader, ofSecond, null);
  expect([narrow.arrived.length, narrow.corrected.length, narrow.targets.length]).toEqual([1, 0, 1]);
  const ofFirst: Scope = { kind: "units", rootUnitIds: [first] };
  expect((await readFigureChanges(leader, ofFirst, null)).targets).toEqual([]);
  // Marking an earlier moment does not go back, and a later one than now stops at now.
  await markFiguresSeen(leader, new Date("2026-01-01T00:00:00Z"));
  expect((await readFigureChanges(leader, everywhere, null)).since).toBe("2026-06-15T02:00:00.000Z");
  await markFiguresSeen(leader, new Date("2030-01-01T00:00:00Z"));
  expect(await readFigureChanges(leader, everywhere, null)).toMatchObject({
    since: "2026-06-16T02:00:00.000Z",
    arrived: [],
    corrected: [],
    targets: [],
  });
});
