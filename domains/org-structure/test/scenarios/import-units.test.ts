import { civilDate, expectOk } from "@nhiemky/kernel";
import { writeSheet } from "@nhiemky/spreadsheet";
import { testDatabase } from "@nhiemky/test-kit";
import { expect, test } from "vitest";
import { previewUnitImport } from "../../src/actions/preview-unit-import.ts";
import { unitImportTemplate } from "../../src/actions/unit-import-template.ts";
import { importUnits, treeOn } from "../../src/index.ts";
import { contextOn, given } from "./structure-fixture.ts";

const { connection } = await testDatabase();
const context = contextOn(connection);
const establishedOn = civilDate("2020-08-04");
const headings = ["Mã", "Tên đầy đủ", "Viết tắt", "Loại", "Mã cấp trên", "Ngày thành lập"];

function sheet(...rows: (string | null)[][]): Promise<Buffer> {
  return writeSheet("Tổ chức", headings, rows);
}

test("nhập hai lần cùng một tệp: lần hai không thay đổi gì", async () => {
  const underUnitId = await given(context, "Đảng bộ nhập", null);
  const file = await sheet(
    ["N-01-01", "Chi bộ nhập 1", null, "Chi bộ", "N-01", "05/09/2021"],
    ["N-01", "Đảng bộ nhập 01", "ĐBN 01", "dang bo co so", null, null],
  );
  expect(await importUnits(context, { file, underUnitId, establishedOn })).toEqual({
    ok: true,
    value: { establishedCount: 2, unchangedCount: 0 },
  });
  const treeNow = () =>
    treeOn(connection, civilDate("2026-11-22"), { kind: "units", rootUnitIds: [underUnitId] });
  const tree = await treeNow();
  expect(tree.find((unit) => unit.code === "N-01-01")).toMatchObject({
    kind: "cell",
    parentUnitId: tree.find((unit) => unit.code === "N-01")?.id,
  });
  expect(await importUnits(context, { file, underUnitId, establishedOn })).toEqual({
    ok: true,
    value: { establishedCount: 0, unchangedCount: 2 },
  });
  expect(await treeNow()).toEqual(tree);
});

test("mỗi dòng lỗi được gọi đúng tên, và không dòng nào được ghi", async () => {
  const underUnitId = await given(context, "Đảng bộ lỗi", null);
  await given(context, "Đảng bộ nơi khác", null, { code: "X-99" });
  const kept = await given(context, "Đã có", underUnitId, { code: "L-00" });
  const file = await sheet(
    ["L-00", "Tên đã khác", null, "Đảng bộ cơ sở", null, null],
    ["L-01", "Đúng", null, "Chi bộ", null, null],
    ["", "Không mã", null, "Chi bộ", null, null],
    ["L-02", "Loại lạ", null, "Câu lạc bộ", null, null],
    ["L-03", "Ngày sai", null, "Chi bộ", null, "31/02/2021"],
    ["L-04", "Cha lạ", null, "Chi bộ", "Z-00", null],
    ["L-05", "Trùng", null, "Chi bộ", null, null],
    ["L-05", "Trùng nữa", null, "Chi bộ", null, null],
    ["L-06", "Vòng một", null, "Chi bộ", "L-07", null],
    ["L-07", "Vòng hai", null, "Chi bộ", "L-06", null],
    ["L-08", "Cha lập sau", null, "Chi bộ", "L-01", "01/01/2020"],
    ["L-09", "Cha nơi khác", null, "Chi bộ", "X-99", null],
  );
  const input = { file, underUnitId, establishedOn };
  const planned = expectOk(await previewUnitImport(context, input), "xem trước");
  expect(
    planned.map(({ row, verdict, problems }) => [row, verdict, ...problems.map(({ problem }) => problem)]),
  ).toEqual([
    [2, "problem", "differs"],
    [3, "new"],
    [4, "problem", "code-missing"],
    [5, "problem", "kind-unknown"],
    [6, "problem", "date-wrong"],
    [7, "problem", "parent-unknown"],
    [8, "problem", "code-twice"],
    [9, "problem", "code-twice"],
    [10, "problem", "parent-circular"],
    [11, "problem", "parent-circular"],
    [12, "problem", "parent-later"],
    [13, "problem", "parent-unknown"],
  ]);
  expect(await importUnits(context, input)).toMatchObject({
    error: { code: "STRUCTURE_IMPORT_FAULTY", parameters: { count: 11 } },
  });
  const tree = await treeOn(connection, civilDate("2026-11-22"), {
    kind: "units",
    rootUnitIds: [underUnitId],
  });
  expect(tree.map((unit) => unit.id).sort()).toEqual([kept, underUnitId].sort());
});

test("tệp mẫu tự nhập được; tệp thiếu cột được giải thích", async () => {
  const underUnitId = await given(context, "Đảng bộ mẫu", null, { establishedOn: civilDate("2019-01-01") });
  const file = await unitImportTemplate(context);
  expect(
    expectOk(await importUnits(context, { file, underUnitId, establishedOn }), "mẫu").establishedCount,
  ).toBe(2);
  const wrong = await writeSheet("Sai", ["STT", "Tên đầy đủ"], [["1", "Chi bộ"]]);
  expect(await importUnits(context, { file: wrong, underUnitId, establishedOn })).toMatchObject({
    error: { code: "STRUCTURE_IMPORT_COLUMNS", parameters: { columns: "Mã, Loại" } },
  });
});
