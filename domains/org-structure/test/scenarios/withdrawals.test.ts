import type { UnitId } from "@nhiemky/access-control";
import { civilDate, expectOk, type Result } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { type DecisionId, type NewUnit, type Operation, withoutSource } from "../../src/decision-contract.ts";
import { decideStructure, isWithin, recordFigure, treeOn, withdrawDecision } from "../../src/index.ts";
import { contextOn, given } from "./structure-fixture.ts";

const { connection } = await testDatabase();
const context = contextOn(connection);
const day = civilDate;

async function decide(effectiveOn: string, operation: Operation): Promise<DecisionId> {
  const source = { ...withoutSource, referenceNumber: "15-QĐ/TU", referenceOn: day(effectiveOn) };
  const input = { operation, effectiveOn: day(effectiveOn), source, decidedByUnitId: null };
  return expectOk(await decideStructure(context, input), operation.kind).decisionId;
}

const withdraw = (id: DecisionId) => withdrawDecision(context, id, "Nhập nhầm số quyết định");

async function code(result: Promise<Result<unknown>>): Promise<string> {
  const settled = await result;
  return settled.ok ? "done" : settled.error.code;
}

const newUnit = (fullName: string, parentUnitId: UnitId | null): NewUnit => ({
  fullName,
  shortName: null,
  abbreviation: null,
  code: null,
  unitKind: "grassroots-organisation",
  parentUnitId,
});

const periods = ["unit_name", "unit_kind_period", "unit_parent", "unit_succession", "unit_heir"] as const;

/** Everything that the ledger holds about units, row by row. */
async function everything(): Promise<unknown> {
  const tables = ["org_unit", ...periods, "org_unit_closure", "structure_decision_unit"];
  const found: Record<string, unknown> = {};
  for (const table of tables) {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from ${sql.table(table)} t
      ${table === "structure_decision_unit" ? sql`where decision_id in (select id from structure_decision where withdrawn_at is null)` : sql``}
      order by 1`.execute(connection);
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}

describe("rút quyết định nhập nhầm", () => {
  it("mỗi loại quyết định: rút xong thì sổ y như chưa từng nhập", async () => {
    const root = await given(context, "Đảng bộ Khối", null, { unitKind: "bloc-organisation" });
    const a = await given(context, "A", root);
    const b = await given(context, "B", root);
    const cell = await given(context, "Chi bộ 1", a, { unitKind: "cell" });
    const second = await given(context, "Chi bộ 2", a, { unitKind: "cell" });
    const operations: Operation[] = [
      { kind: "establish", unit: newUnit("C", root) },
      { kind: "rename", unitId: a, name: { fullName: "A mới", shortName: null, abbreviation: "AM" } },
      { kind: "change-kind", unitId: b, unitKind: "superior-organisation" },
      { kind: "transfer", unitIds: [cell, second], newParentUnitId: b },
      { kind: "merge", unitIds: [a], into: { unitId: b } },
      { kind: "merge", unitIds: [a, b], into: { newUnit: newUnit("A và B", root) } },
      {
        kind: "split",
        unitId: a,
        parts: [
          { unit: newUnit("A1", root), weight: 2, childUnitIds: [cell] },
          { unit: newUnit("A2", root), weight: 1, childUnitIds: [second] },
        ],
        remainingWeight: null,
        heirs: { membersToPart: 0, tasksToPart: 0, documentsToPart: 1 },
      },
      {
        kind: "split",
        unitId: a,
        parts: [{ unit: newUnit("A3", root), weight: 1, childUnitIds: [cell] }],
        remainingWeight: 3,
        heirs: { membersToPart: 0, tasksToPart: 0, documentsToPart: 0 },
      },
      {
        kind: "dissolve",
        unitId: a,
        heirs: { membersTo: b, tasksTo: b, documentsTo: null },
        childrenTo: b,
      },
    ];
    for (const operation of operations) {
      const before = await everything();
      const id = await decide("2024-06-01", operation);
      expect(await everything(), operation.kind).not.toEqual(before);
      expectOk(await withdraw(id), operation.kind);
      expect(await everything(), operation.kind).toEqual(before);
      expect(await code(withdraw(id))).toBe("STRUCTURE_DECISION_WITHDRAWN");
    }
  });

  it("rút quyết định nhập muộn: quyết định sau nó vẫn giữ, rút theo thứ tự ngược lại", async () => {
    const root = await given(context, "Đảng bộ huyện", null, { unitKind: "provincial-organisation" });
    const [x, y] = [await given(context, "X", root), await given(context, "Y", root)];
    const moved = await given(context, "Chi bộ chuyển", x, { unitKind: "cell" });
    const first = await decide("2022-01-01", { kind: "transfer", unitIds: [moved], newParentUnitId: y });
    const next = await decide("2024-01-01", { kind: "merge", unitIds: [y], into: { unitId: x } });
    expect(await code(withdraw(first))).toBe("STRUCTURE_LATER_RESTS");
    expectOk(await withdraw(next), "the later one");
    expectOk(await withdraw(first), "then the earlier");
    expect(await isWithin(connection, [moved], [x])).toBe(true);
    expect(await isWithin(connection, [moved], [y])).toBe(false);
  });

  it("tổ chức mới đã có số liệu thì không rút được; không còn gì thì biến khỏi cây của mọi ngày", async () => {
    const root = await given(context, "Đảng bộ tỉnh", null, { unitKind: "provincial-organisation" });
    const id = await decide("2023-01-01", { kind: "establish", unit: newUnit("Nhầm", root) });
    const named = async () =>
      (await treeOn(connection, day("2025-01-01"), { kind: "instance" })).find(
        (unit) => unit.fullName === "Nhầm",
      );
    const unit = (await named())!;
    const figure = {
      unitId: unit.id,
      periodLabel: "2020-2025",
      fromOn: day("2023-01-01"),
      toOn: day("2025-01-01"),
      measure: "Số chi bộ",
      done: 1,
      total: null,
      precision: "exact" as const,
      statedHundredths: null,
      sourceTitle: null,
      sourceOn: null,
      doubtNote: null,
      isInvented: false,
    };
    const recorded = expectOk(await recordFigure(context, figure), "a figure");
    expect(await code(withdraw(id))).toBe("STRUCTURE_NEW_UNIT_IN_USE");
    expect(await named()).toBeDefined();
    await sql`delete from restructuring_figure where id = ${recorded.id}`.execute(connection);
    expectOk(await withdraw(id), "withdrawal");
    expect(await named()).toBeUndefined();
  });

  it("không rút khi chỗ cũ không còn: cấp trên trước đây đã kết thúc", async () => {
    const root = await given(context, "Đảng bộ thành phố", null, { unitKind: "provincial-organisation" });
    const [old, other] = [await given(context, "Cũ", root), await given(context, "Khác", root)];
    const moved = await given(context, "Chi bộ ở lại", old, { unitKind: "cell" });
    const transfer = await decide("2022-01-01", {
      kind: "transfer",
      unitIds: [moved],
      newParentUnitId: other,
    });
    await decide("2024-01-01", { kind: "merge", unitIds: [old], into: { unitId: root } });
    expect(await code(withdraw(transfer))).toBe("STRUCTURE_PARENT_ENDED");
  });
});
