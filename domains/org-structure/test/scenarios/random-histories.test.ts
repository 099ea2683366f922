import type { UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { addDays, type CivilDate } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { withoutSource } from "../../src/decision-contract.ts";
import { decideStructure, refreshClosure, treeOn } from "../../src/index.ts";
import { type NaiveDecision, replay } from "../naive-tree.ts";
import { firstDay, firstWishes, wish, workOut } from "../random-wishes.ts";
import { contextOn } from "./structure-fixture.ts";

const { connection } = await testDatabase();
const today = addDays(firstDay, 15);
const context = contextOn(connection, `${today}T03:00:00Z`);
const source = { ...withoutSource, referenceNumber: "01-QĐ/TU" };

const ids: UnitId[] = [];
const accepted: NaiveDecision[] = [];
for (const [index, wished] of [
  ...firstWishes,
  ...fc.sample(wish, { numRuns: 90, seed: 20260701 }),
].entries()) {
  const worked = workOut(wished, `Tổ chức ${index}`, ids, accepted);
  if (worked === null) continue;
  const { operation, effectiveOn, naive } = worked;
  const decided = await decideStructure(context, { operation, effectiveOn, source, decidedByUnitId: null });
  if (!decided.ok) continue;
  ids.push(...decided.value.newUnitIds);
  accepted.push(naive);
}

async function readTree(from: Connection, on: CivilDate) {
  const units = await treeOn(from, on, { kind: "instance" });
  return new Map(
    units.map(({ id, parentUnitId, fullName }) => [
      ids.indexOf(id),
      { parent: parentUnitId === null ? null : ids.indexOf(parentUnitId), name: fullName },
    ]),
  );
}

test("cây ghi trong cơ sở dữ liệu ở mọi ngày đúng như dựng lại từng quyết định", async () => {
  expect(accepted.length).toBeGreaterThan(20);
  expect(new Set(accepted.map((decision) => decision.kind)).size).toBe(6);
  for (const on of new Set(accepted.flatMap(({ day }) => [addDays(day, -1), day]))) {
    expect(await readTree(connection, on)).toEqual(replay(accepted, on));
  }
});

test("cây của hôm nay giữ theo từng quyết định bằng cây dựng lại từ đầu", async () => {
  const read = async () =>
    (
      await sql`select ancestor_id, descendant_id, depth from org_unit_closure order by 1, 2`.execute(
        connection,
      )
    ).rows;
  const kept = await read();
  await refreshClosure(connection, today);
  expect(kept).toEqual(await read());
  expect(kept.length).toBeGreaterThan(ids.length);
});

test("mỗi ngày đảng viên của mọi tổ chức ở trong tay nhiều nhất một tổ chức đang hoạt động", async () => {
  const { rows } = await sql`
    select h.unit_id from unit_heir h
    join unit_heir other on other.unit_id = h.unit_id and other.heir_unit_id <> h.heir_unit_id
      and h.holds_members and other.holds_members
      and daterange(h.from_on, h.until_on) && daterange(other.from_on, other.until_on)
    union all
    select h.unit_id from unit_heir h join org_unit u on u.id = h.heir_unit_id
    where h.from_on < u.established_on or h.until_on is distinct from u.ended_on`.execute(connection);
  expect(rows).toEqual([]);
});
