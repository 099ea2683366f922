import type { Scope, UnitId } from "@nhiemky/access-control";
import { addDays, civilDate, expectOk } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { expect, test } from "vitest";
import { findUnits } from "../../src/actions/find-units.ts";
import { listDecisions } from "../../src/actions/read-decisions.ts";
import { readLedger } from "../../src/actions/read-ledger.ts";
import { type Operation, withoutSource } from "../../src/decision-contract.ts";
import { decideStructure, isWithin, recordFigure, refreshClosure, treeOn } from "../../src/index.ts";
import { contextOn, given } from "./structure-fixture.ts";

const { connection } = await testDatabase();
const today = civilDate("2026-11-22");
const context = contextOn(connection, `${today}T03:00:00Z`);
const root = await given(context, "Đảng bộ Khối", null);
const mine = await given(context, "Đảng bộ Sở Nông nghiệp", root, { abbreviation: "SNN", code: "NN-01" });
const cell = await given(context, "Chi bộ Trồng trọt", mine, { unitKind: "cell" });
const foreign = await given(context, "Đảng bộ Sở Tài chính", root, { code: "TC-01" });
const scope: Scope = { kind: "units", rootUnitIds: [mine] };

function decide(effectiveOn: ReturnType<typeof civilDate>, operation: Operation) {
  const source = { ...withoutSource, referenceNumber: "9-QĐ/ĐU" };
  return decideStructure(context, { operation, effectiveOn, source, decidedByUnitId: null });
}

function rename(unitId: UnitId, fullName: string): Operation {
  return { kind: "rename", unitId, name: { fullName, shortName: null, abbreviation: null } };
}

test("cây: thấy đơn vị mình và cấp dưới; cấp trên chỉ thấy tên; nơi khác không thấy", async () => {
  const tree = await treeOn(connection, today, scope);
  expect(tree.map(({ id, isVisible, code }) => [id, isVisible, code])).toEqual([
    [cell, true, null],
    [root, false, null],
    [mine, true, "NN-01"],
  ]);
  expect(await treeOn(connection, today, { kind: "units", rootUnitIds: [] })).toEqual([]);
});

test("tìm không dấu, theo viết tắt, theo mã; chỉ trong phạm vi; tên cũ vẫn tìm được", async () => {
  expectOk(
    await decide(civilDate("2024-03-01"), rename(mine, "Đảng bộ Sở Nông nghiệp và Môi trường")),
    "đổi tên",
  );
  const find = async (text: string, includeEnded = false) =>
    (await findUnits(context, scope, { text, includeEnded, limit: 10 })).map((unit) => unit.id);
  expect(await find("so nong nghiep")).toEqual([mine]);
  expect(await find("nn-01")).toEqual([mine]);
  expect(await find("trong trot")).toEqual([cell]);
  expect(await find("tai chinh")).toEqual([]);
  expect(await find("%")).toEqual([]);
  expect(await find("snn")).toEqual([]);
  expect(await find("snn", true)).toEqual([mine]);
});

test("sổ quyết định: chỉ những quyết định chạm đến phạm vi, và chỉ tên những đơn vị trong phạm vi", async () => {
  expectOk(
    await decide(civilDate("2025-02-01"), rename(foreign, "Đảng bộ Sở Tài chính và Đầu tư")),
    "nơi khác",
  );
  const { rows, total } = await listDecisions(context, scope, { limit: 50, offset: 0 });
  expect(total).toBe(rows.length);
  const named = new Set(rows.flatMap((row) => row.units.map((unit) => unit.id)));
  expect([...named].sort()).toEqual([mine, cell].sort());
  const transfer: Operation = { kind: "transfer", unitIds: [cell], newParentUnitId: foreign };
  expectOk(await decide(civilDate("2025-03-01"), transfer), "chuyển đi");
  const [after] = (
    await listDecisions(context, scope, { from: civilDate("2025-03-01"), limit: 5, offset: 0 })
  ).rows;
  expect(after).toBeUndefined();
});

test("quyết định cho ngày mai có hiệu lực khi sang ngày", async () => {
  const tomorrow = addDays(today, 1);
  expectOk(await decide(tomorrow, { kind: "transfer", unitIds: [cell], newParentUnitId: mine }), "ngày mai");
  expect(await isWithin(connection, [cell], [mine])).toBe(false);
  await refreshClosure(connection, tomorrow);
  expect(await isWithin(connection, [cell], [mine])).toBe(true);
  await refreshClosure(connection, today);
});

test("sổ sắp xếp đếm trước và sau theo loại, và chỉ ra tỷ lệ bị cắt bớt chữ số", async () => {
  const figure = {
    unitId: root,
    periodLabel: "2015-2020",
    fromOn: civilDate("2015-01-01"),
    toOn: civilDate("2020-12-31"),
    measure: "Tổ chức cơ sở được củng cố",
    done: 193,
    total: 226,
    precision: "exact",
    statedHundredths: 8539,
    sourceTitle: null,
    sourceOn: null,
    doubtNote: "193/226 là 85,398 %",
    isInvented: false,
  } as const;
  expectOk(await recordFigure(context, figure), "số liệu");
  expect(await recordFigure(context, { ...figure, done: 227 })).toMatchObject({
    error: { code: "STRUCTURE_DONE_BEYOND_TOTAL" },
  });
  const ledger = expectOk(await readLedger(context, root, civilDate("2019-12-31"), today), "sổ");
  expect(ledger.counts).toEqual([
    { kind: "cell", before: 0, after: 1 },
    { kind: "grassroots-organisation", before: 0, after: 3 },
  ]);
  expect(ledger.figures).toMatchObject([
    { computedHundredths: 8540, verdict: "truncated", unitName: "Đảng bộ Khối" },
  ]);
});
