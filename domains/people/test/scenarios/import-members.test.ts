import { civilDate, expectOk } from "@nhiemky/kernel";
import { establishUnit } from "@nhiemky/org-structure";
import { writeSheet } from "@nhiemky/spreadsheet";
import { testDatabase } from "@nhiemky/test-kit";
import { expect, test } from "vitest";
import { previewMemberImport } from "../../src/actions/preview-member-import.ts";
import { importMembers, listPeople } from "../../src/index.ts";
import { contextOn, givenUnit } from "./people-fixture.ts";

const { connection } = await testDatabase();
const context = contextOn(connection);
const root = await givenUnit(context, "Đảng bộ nhập đảng viên", null);
const establishedOn = civilDate("2020-01-01");
const cell = { fullName: "Chi bộ nhập", unitKind: "cell", parentUnitId: root, code: "CB-1", establishedOn };
expectOk(await establishUnit(context, cell), "chi bộ");
expectOk(await establishUnit(context, { ...cell, parentUnitId: null, code: "CB-X" }), "chi bộ nơi khác");

const fromOn = civilDate("2020-08-04");
const headings = [
  "Mã đảng viên",
  "Họ và tên",
  "Năm sinh",
  "Giới tính",
  "Mã tổ chức",
  "Tình trạng",
  "Ngày vào tổ chức",
];
const sheet = (...rows: (string | null)[][]) => writeSheet("Đảng viên", headings, rows);

test("nhập hai lần cùng một tệp: lần hai không thay đổi gì", async () => {
  const file = await sheet(
    ["DV-1", "Nguyễn Thị Một", "1985", "Nữ", "CB-1", "Chính thức", null],
    ["DV-2", "Trần Văn Hai", "02/09/1990", "nam", "CB-1", "dự bị", "03/02/2026"],
  );
  const input = { file, underUnitId: root, fromOn };
  expect(await importMembers(context, input)).toMatchObject({
    value: { recordedCount: 2, unchangedCount: 0 },
  });
  expect(await importMembers(context, input)).toMatchObject({
    value: { recordedCount: 0, unchangedCount: 2 },
  });
  const { rows } = await listPeople(context, { kind: "instance" }, { unitId: root, limit: 10, offset: 0 });
  expect(
    rows.map(({ fullName, birthYear, gender, status }) => [fullName, birthYear, gender, status]),
  ).toEqual([
    ["Trần Văn Hai", 1990, "male", "probationary"],
    ["Nguyễn Thị Một", 1985, "female", "official"],
  ]);
});

test("mỗi dòng lỗi được gọi đúng tên, và không dòng nào được ghi", async () => {
  const file = await sheet(
    ["DV-1", "Tên đã khác", null, null, "CB-1", null, null],
    ["DV-9", "Đúng", null, null, "CB-1", null, null],
    [null, "Không mã", null, null, "CB-1", null, null],
    ["DV-3", "Sinh lạ", "năm ngoái", "Nữ", "CB-1", null, null],
    ["DV-4", "Giới lạ", null, "khác", "CB-1", null, null],
    ["DV-5", "Nơi lạ", null, null, "CB-X", null, null],
    ["DV-6", "Trước khi có chi bộ", null, null, "CB-1", null, "01/01/2019"],
    ["DV-7", "Tình trạng lạ", null, null, "CB-1", "cảm tình", null],
  );
  const input = { file, underUnitId: root, fromOn };
  const planned = expectOk(await previewMemberImport(context, input), "xem trước");
  expect(planned.map(({ row, problems }) => [row, ...problems.map(({ problem }) => problem)])).toEqual([
    [2, "differs"],
    [3],
    [4, "code-missing"],
    [5, "date-wrong"],
    [6, "gender-unknown"],
    [7, "unit-unknown"],
    [8, "unit-not-existing"],
    [9, "status-unknown"],
  ]);
  expect(await importMembers(context, input)).toMatchObject({
    error: { code: "PEOPLE_IMPORT_FAULTY", parameters: { count: 7 } },
  });
  expect((await listPeople(context, { kind: "instance" }, { text: "DV-9", limit: 1, offset: 0 })).total).toBe(
    0,
  );
});
