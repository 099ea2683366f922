import type { UnitId } from "@nhiemky/access-control";
import { civilDate, expectOk, type Result } from "@nhiemky/kernel";
import { testDatabase } from "@nhiemky/test-kit";
import { expect, test } from "vitest";
import { type NewUnit, type Operation, withoutSource } from "../../src/decision-contract.ts";
import {
  type Decided,
  decideStructure,
  findUnit,
  holdersOf,
  isWithin,
  selectSuccessions,
  treeOn,
} from "../../src/index.ts";
import { contextOn, given } from "./structure-fixture.ts";

const { connection } = await testDatabase();
const context = contextOn(connection);
const day = civilDate;

function decide(effectiveOn: string, operation: Operation): Promise<Result<Decided>> {
  return decideStructure(context, {
    operation,
    effectiveOn: day(effectiveOn),
    source: { ...withoutSource, referenceNumber: "15-QĐ/TU", referenceOn: day(effectiveOn) },
    decidedByUnitId: null,
  });
}

function newUnit(
  fullName: string,
  parentUnitId: UnitId | null,
  unitKind = "grassroots-organisation",
): NewUnit {
  return { fullName, shortName: null, abbreviation: null, code: null, unitKind, parentUnitId };
}

async function parentName(unitId: UnitId, on: string): Promise<string | undefined> {
  const tree = new Map(
    (await treeOn(connection, day(on), { kind: "instance" })).map((unit) => [unit.id, unit]),
  );
  const parentId = tree.get(unitId)?.parentUnitId;
  return parentId == null ? undefined : tree.get(parentId)?.fullName;
}

test("một chi bộ qua ba lần sắp xếp trong hai mươi tháng vẫn là một chi bộ, hỏi ngày nào cũng đúng", async () => {
  const city = await given(context, "Đảng bộ thành phố", null, { unitKind: "provincial-organisation" });
  const bloc = await given(context, "Đảng bộ Khối", city, { unitKind: "bloc-organisation" });
  const unit = await given(context, "Đảng bộ Sở A", bloc);
  const cell = await given(context, "Chi bộ Phòng 1", unit, { unitKind: "cell" });

  const agencies = expectOk(
    await decide("2025-02-07", {
      kind: "merge",
      unitIds: [bloc],
      into: { newUnit: newUnit("Đảng bộ các cơ quan", city, "superior-organisation") },
    }),
    "khối kết thúc",
  ).newUnitIds[0]!;
  const other = await given(context, "Đảng bộ Sở B", city, { establishedOn: day("2025-03-01") });
  const merged = expectOk(
    await decide("2025-07-01", {
      kind: "merge",
      unitIds: [unit, other],
      into: { newUnit: newUnit("Đảng bộ Sở A và B", agencies) },
    }),
    "hợp nhất",
  ).newUnitIds[0]!;
  expectOk(
    await decide("2026-09-30", { kind: "transfer", unitIds: [cell], newParentUnitId: agencies }),
    "chuyển giao",
  );

  expect(await parentName(unit, "2025-02-06")).toBe("Đảng bộ Khối");
  expect(await parentName(unit, "2025-02-07")).toBe("Đảng bộ các cơ quan");
  expect(await parentName(cell, "2025-06-30")).toBe("Đảng bộ Sở A");
  expect(await parentName(cell, "2025-07-01")).toBe("Đảng bộ Sở A và B");
  expect(await parentName(cell, "2026-09-30")).toBe("Đảng bộ các cơ quan");

  // What the ended units left is in the hands of their heirs, through two steps.
  expect(await holdersOf(connection, [unit, bloc], "tasks", day("2026-11-22"))).toEqual(
    new Map([
      [unit, merged],
      [bloc, agencies],
    ]),
  );
  expect(await isWithin(connection, [unit], [merged])).toBe(true);
  expect(await findUnit(connection, unit, day("2026-11-22"))).toMatchObject({
    fullName: "Đảng bộ Sở A",
    endedOn: "2025-07-01",
  });
});

test("quyết định nhập muộn cho ngày trước giữ nguyên các quyết định sau nó", async () => {
  const root = await given(context, "Đảng bộ huyện", null, { unitKind: "provincial-organisation" });
  const [a, b, c] = [
    await given(context, "A", root),
    await given(context, "B", root),
    await given(context, "C", root),
  ];
  const cell = await given(context, "Chi bộ nhập muộn", a, { unitKind: "cell" });
  expectOk(await decide("2024-06-01", { kind: "transfer", unitIds: [cell], newParentUnitId: c }), "trước");
  expectOk(await decide("2022-06-01", { kind: "transfer", unitIds: [cell], newParentUnitId: b }), "muộn");
  expect([
    await parentName(cell, "2022-05-31"),
    await parentName(cell, "2022-06-01"),
    await parentName(cell, "2024-05-31"),
    await parentName(cell, "2024-06-01"),
  ]).toEqual(["A", "B", "B", "C"]);

  // A merge carried the cell along; a transfer entered late takes the cell out of it.
  const carried = await given(context, "Chi bộ theo sáp nhập", a, { unitKind: "cell" });
  expectOk(
    await decide("2025-01-01", { kind: "merge", unitIds: [a], into: { unitId: b } }),
    "sáp nhập A vào B",
  );
  expect(await parentName(carried, "2025-01-01")).toBe("B");
  expectOk(
    await decide("2024-12-01", { kind: "transfer", unitIds: [carried], newParentUnitId: c }),
    "muộn nữa",
  );
  expect(await parentName(carried, "2025-01-01")).toBe("C");

  expect(
    await decide("2024-01-01", { kind: "dissolve", unitId: b, heirs: noHeirs, childrenTo: c }),
  ).toMatchObject({
    ok: false,
    error: { code: "STRUCTURE_LATER_DECISION", parameters: { later: "01/01/2025" } },
  });
});

const noHeirs = { membersTo: null, tasksTo: null, documentsTo: null };

test("từ chối: vòng lặp trong cây ở bất kỳ ngày nào, cấp trên đã kết thúc, chưa có nơi tiếp nhận", async () => {
  const root = await given(context, "Đảng bộ gốc", null);
  const upper = await given(context, "Cấp trên", root);
  const lower = await given(context, "Cấp dưới", upper);
  expect(
    await decide("2021-01-01", { kind: "transfer", unitIds: [upper], newParentUnitId: lower }),
  ).toMatchObject({
    error: { code: "STRUCTURE_CYCLE" },
  });
  // Today the two stand apart, but for some months of the past they would circle.
  expectOk(
    await decide("2023-01-01", { kind: "transfer", unitIds: [lower], newParentUnitId: root }),
    "tách ra",
  );
  expect(
    await decide("2022-01-01", { kind: "transfer", unitIds: [upper], newParentUnitId: lower }),
  ).toMatchObject({
    error: { code: "STRUCTURE_CYCLE", parameters: { day: "01/01/2022" } },
  });

  const inside = await given(context, "Bên trong", lower);
  expect(
    await decide("2024-01-01", { kind: "dissolve", unitId: lower, heirs: noHeirs, childrenTo: null }),
  ).toMatchObject({
    error: { code: "STRUCTURE_CHILDREN_LEFT", parameters: { example: "Bên trong" } },
  });
  expectOk(
    await decide("2024-01-01", { kind: "dissolve", unitId: lower, heirs: noHeirs, childrenTo: root }),
    "giải thể",
  );
  expect(await parentName(inside, "2024-01-01")).toBe("Đảng bộ gốc");
  expect(
    await decide("2023-06-01", { kind: "transfer", unitIds: [upper], newParentUnitId: lower }),
  ).toMatchObject({
    error: { code: "STRUCTURE_PARENT_ENDED" },
  });
  // Documents go to the superior's archive when nobody else is named.
  expect(await holdersOf(connection, [lower], "documents", day("2025-01-01"))).toEqual(
    new Map([[lower, root]]),
  );
  expect(await holdersOf(connection, [lower], "members", day("2025-01-01"))).toEqual(new Map());
});

test("tách: phần được giao nhận chi bộ, số liệu cũ chia theo tỷ trọng, mỗi thứ một nơi giữ", async () => {
  const root = await given(context, "Đảng bộ tách", null);
  const whole = await given(context, "Đảng bộ Văn hóa và Thể thao", root);
  const [one, two] = [
    await given(context, "Chi bộ Văn hóa", whole),
    await given(context, "Chi bộ Thể thao", whole),
  ];
  const operation: Operation = {
    kind: "split",
    unitId: whole,
    parts: [
      { unit: newUnit("Đảng bộ Văn hóa", root), weight: 60, childUnitIds: [one] },
      { unit: newUnit("Đảng bộ Thể thao", root), weight: 40, childUnitIds: [] },
    ],
    remainingWeight: null,
    heirs: { membersToPart: 0, tasksToPart: 0, documentsToPart: 1 },
  };
  expect(await decide("2025-05-01", operation)).toMatchObject({ error: { code: "STRUCTURE_CHILDREN_LEFT" } });
  const { newUnitIds } = expectOk(
    await decide("2025-05-01", {
      ...operation,
      parts: [operation.parts[0]!, { ...operation.parts[1]!, childUnitIds: [two] }],
    }),
    "tách",
  );
  const [culture, sport] = newUnitIds as [UnitId, UnitId];
  expect(await parentName(two, "2025-05-01")).toBe("Đảng bộ Thể thao");
  expect(await holdersOf(connection, [whole], "members", day("2026-01-01"))).toEqual(
    new Map([[whole, culture]]),
  );
  expect(await holdersOf(connection, [whole], "documents", day("2026-01-01"))).toEqual(
    new Map([[whole, sport]]),
  );
  const shares = await selectSuccessions(connection, { unitId: whole });
  expect(shares.map(({ toName, weight, weightTotal }) => [toName, weight, weightTotal])).toEqual([
    ["Đảng bộ Thể thao", 40, 100],
    ["Đảng bộ Văn hóa", 60, 100],
  ]);
});

test("quyết định phải có văn bản và nằm trong phạm vi của đơn vị quyết định", async () => {
  const root = await given(context, "Đảng bộ phạm vi", null);
  const [mine, foreign] = [await given(context, "Của tôi", root), await given(context, "Nơi khác", root)];
  const operation: Operation = {
    kind: "rename",
    unitId: foreign,
    name: { fullName: "Tên mới", shortName: null, abbreviation: null },
  };
  const common = { effectiveOn: day("2025-01-01"), decidedByUnitId: mine };
  expect(await decideStructure(context, { ...common, operation, source: withoutSource })).toMatchObject({
    error: { code: "STRUCTURE_SOURCE_MISSING" },
  });
  const source = { ...withoutSource, referenceNumber: "1-QĐ/ĐU" };
  expect(await decideStructure(context, { ...common, operation, source })).toMatchObject({
    error: { code: "STRUCTURE_OUTSIDE_AUTHORITY" },
  });
  const inside = await given(context, "Bên trong phạm vi", mine);
  const below = await given(context, "Dưới đơn vị giải thể", inside);
  const dissolve = (unitId: UnitId, childrenTo: UnitId) => ({
    kind: "dissolve" as const,
    unitId,
    heirs: noHeirs,
    childrenTo,
  });
  const toTheTop: Operation = { kind: "transfer", unitIds: [inside], newParentUnitId: null };
  const newTop: Operation = { kind: "establish", unit: newUnit("Ngọn mới", null) };
  for (const refused of [dissolve(inside, foreign), dissolve(mine, root), toTheTop, newTop]) {
    expect(await decideStructure(context, { ...common, operation: refused, source })).toMatchObject({
      error: { code: "STRUCTURE_OUTSIDE_AUTHORITY" },
    });
  }
  const byItself = {
    ...common,
    decidedByUnitId: foreign,
    operation: { ...dissolve(foreign, root), childrenTo: null },
  };
  expect(await decideStructure(context, { ...byItself, source })).toMatchObject({
    error: { code: "STRUCTURE_OUTSIDE_AUTHORITY" },
  });
  expect(await parentName(below, "2025-01-01")).toBe("Bên trong phạm vi");
  const unit = newUnit("Chi bộ mới", mine, "no-such-kind");
  expect(
    await decideStructure(context, { ...common, operation: { kind: "establish", unit }, source }),
  ).toMatchObject({ error: { code: "STRUCTURE_KIND_UNKNOWN" } });
});
