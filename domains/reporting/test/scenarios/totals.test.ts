import { civilDate, expectOk } from "@nhiemky/kernel";
import { decideStructure } from "@nhiemky/org-structure";
import { withoutSource } from "@nhiemky/org-structure/contract";
import { testDatabase } from "@nhiemky/test-kit";
import { expect, test } from "vitest";
import { changeIndicator } from "../../src/actions/change-indicator.ts";
import { openNumber } from "../../src/actions/open-number.ts";
import { readChildTotals } from "../../src/actions/read-child-totals.ts";
import { readSeries } from "../../src/actions/read-series.ts";
import { readUnitFigures } from "../../src/actions/read-unit-figures.ts";
import { establishPeriod, finishRollUp } from "../../src/index.ts";
import { newIndicatorVersionSchema } from "../../src/indicator-schemas.ts";
import { toProv } from "../../src/rules/to-prov.ts";
import { everywhere, figureWorld } from "../figure-world.ts";

const world = async () => figureWorld((await testDatabase()).connection);

test("cộng lên mọi cấp; 0, “không phát sinh” và trống là ba điều khác nhau", async () => {
  const { context, clock, connection, bloc, first, cells, define, month, record } = await world();
  const admitted = await define("ket_nap");
  const june = await month("2026-05-10");
  await record(cells[0], june, admitted, "0");
  await record(cells[1], june, admitted, "nil");
  await record(cells[2], june, admitted, "7");
  await finishRollUp(connection, clock);
  const query = { indicatorId: admitted, periodId: june, structure: "then" };
  const children = expectOk(await readChildTotals(context, everywhere, bloc, query), "children");
  expect(children.total).toMatchObject({ value: "7", reportedCount: 3, nilCount: 1 });
  expect(children.rows.map((row) => [row.unit.name, row.total.value, row.rank])).toEqual(
    expect.arrayContaining([
      ["Đảng bộ 01", "0", 2],
      ["Đảng bộ 02", "7", 1],
    ]),
  );
  const below = expectOk(await readChildTotals(context, everywhere, first, query), "cells");
  expect(below.rows.map((row) => [row.total.value, row.total.nilCount, row.total.reportedCount])).toEqual(
    expect.arrayContaining([
      ["0", 0, 1],
      ["0", 1, 1],
    ]),
  );
});

test("tỷ lệ tính lại từ tử và mẫu ở mỗi cấp, không lấy bình quân của tỷ lệ (193/226)", async () => {
  const { context, clock, connection, bloc, cells, define, month, record } = await world();
  const done = await define("da_cung_co", { unitOfMeasure: "tổ chức" });
  const needed = await define("can_cung_co", { unitOfMeasure: "tổ chức" });
  const share = await define("ty_le_cung_co", {
    unitOfMeasure: "%",
    decimals: 2,
    origin: "formula",
    treeOperator: "ratio",
    splitRule: "undivided",
    timeOperator: "last",
    formula: "100 * da_cung_co / can_cung_co",
  });
  const may = await month("2026-05-10");
  for (const [cell, a, b] of [
    [cells[0], "150", "160"],
    [cells[2], "43", "66"],
  ] as const) {
    await record(cell, may, done, a);
    await record(cell, may, needed, b);
  }
  await finishRollUp(connection, clock);
  const figures = expectOk(
    await readUnitFigures(context, everywhere, bloc, { periodId: may, structure: "then" }),
    "figures",
  );
  const ratio = figures.rows.find((row) => row.indicator.id === share);
  expect(ratio?.total).toMatchObject({ value: "85.4", numerator: "193", denominator: "226" });
  const opened = expectOk(
    await openNumber(context, everywhere, bloc, { indicatorId: share, periodId: may, structure: "then" }),
    "opened",
  );
  expect(opened.formula?.operands.map((one) => one.value)).toEqual(expect.arrayContaining(["193", "226"]));
});

test("quý gộp từ tháng theo cách tổng hợp thời gian; đổi định nghĩa thì chuỗi ngắt", async () => {
  const { context, clock, connection, bloc, cells, define, month, record } = await world();
  const admitted = await define("ket_nap");
  const members = await define("dang_vien", { kind: "stock", timeOperator: "last" });
  for (const [on, flow, stock] of [
    ["2026-01-05", "3", "100"],
    ["2026-02-05", "4", "104"],
    ["2026-04-05", "5", "109"],
  ] as const) {
    const period = await month(on);
    await record(cells[0], period, admitted, flow);
    await record(cells[0], period, members, stock);
  }
  for (const on of ["2026-01-05", "2026-04-05"]) {
    await establishPeriod(context, { kind: "quarter", on: civilDate(on) });
  }
  await finishRollUp(connection, clock);
  const quarters = async (indicatorId: typeof admitted) =>
    expectOk(
      await readSeries(context, everywhere, bloc, { indicatorId, kind: "quarter", structure: "then" }),
      "quarters",
    );
  expect((await quarters(admitted)).points.map((point) => point.total.value)).toEqual(["7", "5"]);
  expect((await quarters(members)).points.map((point) => point.total.value)).toEqual(["104", "109"]);
  const { versions: _, ...rule } = { versions: 0, ...(await quarters(members)).indicator.version };
  const version = newIndicatorVersionSchema.parse({
    ...rule,
    fromOn: "2026-03-01",
    definition: "kể cả dự bị",
  });
  expectOk(await changeIndicator(context, members, version), "changed");
  const months = expectOk(
    await readSeries(context, everywhere, bloc, { indicatorId: members, structure: "then" }),
    "months",
  );
  expect(months.points.map((point) => point.breaksSeries)).toEqual([false, false, true]);
});

test("sáp nhập: khi đó giữ nguyên, theo cây nay nhập vào đơn vị mới, số dự kiến thấy trước ngày hiệu lực", async () => {
  const { context, clock, connection, bloc, first, second, cells, define, month, record } = await world();
  const admitted = await define("ket_nap");
  const may = await month("2026-05-10");
  await record(cells[0], may, admitted, "10");
  await record(cells[2], may, admitted, "5");
  await finishRollUp(connection, clock);
  const source = { ...withoutSource, referenceNumber: "12-QĐ/ĐUK" };
  const operation = { kind: "merge", unitIds: [second], into: { unitId: first } } as const;
  expectOk(
    await decideStructure(context, {
      operation: { ...operation, unitIds: [second] },
      effectiveOn: civilDate("2026-07-01"),
      source,
      decidedByUnitId: bloc,
    }),
    "merged",
  );
  await finishRollUp(connection, clock);
  const valuesOn = async (structure: string) =>
    expectOk(
      await readChildTotals(context, everywhere, bloc, { indicatorId: admitted, periodId: may, structure }),
      structure,
    ).rows.map((row) => [row.unit.name, row.total.value]);
  expect((await valuesOn("now")).length).toBe(2);
  expect(await valuesOn("on:2026-07-01")).toEqual([["Đảng bộ 01", "15"]]);
  clock.set("2026-07-02T02:00:00Z");
  await finishRollUp(connection, clock);
  expect(await valuesOn("now")).toEqual([["Đảng bộ 01", "15"]]);
  expect(await valuesOn("then")).toEqual(
    expect.arrayContaining([
      ["Đảng bộ 01", "10"],
      ["Đảng bộ 02", "5"],
    ]),
  );
});

test("đính chính là một lần ghi mới có lý do; số mở ra thấy cả hai lần, và nguồn gốc theo W3C PROV", async () => {
  const { context, clock, connection, bloc, first, cells, define, month, record } = await world();
  const admitted = await define("ket_nap");
  const may = await month("2026-05-10");
  await record(cells[0], may, admitted, "10");
  const refused = await record(cells[0], may, admitted, "12");
  expect(refused).toMatchObject({ ok: false, error: { code: "FIGURE_REASON_MISSING" } });
  expectOk(await record(cells[0], may, admitted, "12", "đếm sót hai đồng chí"), "corrected");
  await record(cells[1], may, admitted, "3");
  await finishRollUp(connection, clock);
  const query = { indicatorId: admitted, periodId: may, structure: "then" };
  const top = expectOk(await openNumber(context, everywhere, bloc, query), "top");
  expect(top.contributions[0]).toMatchObject({ unit: { id: first }, share: { part: "15", whole: "15" } });
  const cell = expectOk(await openNumber(context, everywhere, cells[0], query), "cell");
  expect(cell.ancestors.map((unit) => unit.id)).toEqual([bloc, first]);
  expect(cell.revisions.map((one) => [one.revision, one.actKind, one.content, one.reason])).toEqual([
    [2, "correction", { entry: "figure", value: "12" }, "đếm sót hai đồng chí"],
    [1, "approval", { entry: "figure", value: "10" }, null],
  ]);
  const prov = toProv(cell);
  expect(Object.keys(prov.entity).length).toBe(3);
  expect(Object.keys(prov.activity).length).toBe(2);
  for (const relation of Object.values(prov.wasDerivedFrom)) {
    expect(prov.entity).toHaveProperty([relation["prov:usedEntity"]!]);
  }
});

test("bình quân chỉ chia cho đơn vị có số; số người không trùng chỉ biết cận dưới và cận trên; không cộng thì không cộng", async () => {
  const { context, clock, connection, bloc, first, cells, define, month, record } = await world();
  const rule = { splitRule: "undivided", timeOperator: "none" };
  const score = await define("diem", {
    ...rule,
    treeOperator: "average",
    decimals: 2,
    unitOfMeasure: "điểm",
  });
  const people = await define("nguoi_du_hoc", { ...rule, treeOperator: "distinct" });
  const rank = await define("xep_hang", { ...rule, treeOperator: "none" });
  const may = await month("2026-05-10");
  for (const indicator of [score, people, rank]) {
    await record(cells[0], may, indicator, "8");
    await record(cells[1], may, indicator, "5");
    await record(cells[2], may, indicator, "nil");
  }
  await finishRollUp(connection, clock);
  const totalOf = async (indicatorId: typeof score, unitId: typeof bloc) =>
    expectOk(
      await openNumber(context, everywhere, unitId, { indicatorId, periodId: may, structure: "then" }),
      "opened",
    ).total;
  expect(await totalOf(score, bloc)).toMatchObject({ value: "6.5", numerator: "13", denominator: "2" });
  expect(await totalOf(people, first)).toMatchObject({ value: null, atLeast: "8", atMost: "13" });
  expect(await totalOf(rank, bloc)).toMatchObject({ value: null, reportedCount: 3 });
  await record(first, may, people, "11");
  await finishRollUp(connection, clock);
  expect(await totalOf(people, first)).toMatchObject({ value: "11" });
});
