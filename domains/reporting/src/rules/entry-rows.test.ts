import { describe, expect, test } from "vitest";
import { columnLetter, entryColumns, type GivenRow, readEntryRows } from "./entry-rows.ts";

const head = { row: 1, cells: Object.values(entryColumns), numbers: [] };
const form = {
  unitCodes: new Set(["CS-01", "CS-02"]),
  cells: new Map([
    ["dang_vien_moi", { decimals: 0 }],
    ["ty_le", { decimals: 2 }],
  ]),
};

function line(
  row: number,
  value: string,
  wish: { unit?: string; cell?: string; isNumber?: boolean } = {},
): GivenRow {
  const { unit = "CS-01", cell = "dang_vien_moi", isNumber = false } = wish;
  return {
    row,
    cells: [unit, "Cơ sở", cell, "Tên", "", "người", value, "", "0"],
    numbers: isNumber ? [6] : [],
  };
}

const faultsOf = (rows: readonly GivenRow[], style: "vi" | "en" | null = null) =>
  readEntryRows([head, ...rows], form, style).faults.map(({ at, error }) => `${at} ${error.code}`);

describe("biểu nạp lại", () => {
  test("ô số, chữ số, không phát sinh và ô trống đọc được như đã ghi", () => {
    const rows = [
      line(2, "12", { isNumber: true }),
      line(3, "1234.5", { unit: "CS-02", cell: "ty_le", isNumber: true }),
      line(4, "không phát sinh", { unit: "CS-02" }),
      line(5, "", { cell: "ty_le" }),
    ];
    const { entries, faults } = readEntryRows([head, ...rows], form, null);
    expect(faults).toEqual([]);
    expect(entries.map(({ at, reading }) => [at, reading])).toEqual([
      ["G2", { kind: "figure", value: "12" }],
      ["G3", { kind: "figure", value: "1234.5" }],
      ["G4", { kind: "nil" }],
      ["G5", { kind: "blank" }],
    ]);
  });

  test("mỗi ô sai được nêu đúng chỗ", () => {
    expect(
      faultsOf([
        line(2, "mười hai"),
        line(3, "1.234,5", { unit: "CS-02", cell: "ty_le" }),
        line(4, "1,234.5", { cell: "ty_le" }),
        line(5, "5", { unit: "CS-99" }),
        line(6, "5", { cell: "khong_co" }),
        line(7, "12.5", { isNumber: true }),
      ]),
    ).toEqual([
      "G2 ENTRY_NOT_A_NUMBER",
      "G3 ENTRY_NUMBER_AMBIGUOUS",
      "G4 ENTRY_NUMBER_AMBIGUOUS",
      "A5 ENTRY_UNIT_UNKNOWN",
      "C6 ENTRY_CELL_UNKNOWN",
      "G7 ENTRY_TOO_PRECISE",
    ]);
  });

  test("một ô hai lần: nêu ô sau và chỉ về ô trước", () => {
    const { faults } = readEntryRows([head, line(2, "5"), line(3, "6")], form, null);
    expect(faults).toMatchObject([
      { at: "G3", error: { code: "ENTRY_CELL_TWICE", parameters: { first: "G2" } } },
    ]);
  });

  test("cột xô lệch: thiếu tiêu đề thì nêu tiêu đề, không đọc dòng nào", () => {
    const shifted = { ...head, cells: ["", ...head.cells.slice(0, 5), "Giá trị", ...head.cells.slice(7)] };
    const { entries, faults } = readEntryRows([shifted, line(2, "5")], form, null);
    expect(entries).toEqual([]);
    expect(faults.map(({ at, error }) => [at, error.code])).toEqual([["G1", "ENTRY_HEADING_MISSING"]]);
  });

  test("dòng xô sang phải một cột: các ô sai được nêu ở dòng đó", () => {
    const moved = line(2, "5");
    expect(faultsOf([{ ...moved, cells: ["", ...moved.cells] }])).toContain("A2 ENTRY_UNIT_UNKNOWN");
  });

  test("cho biết kiểu viết số thì chữ có dấu phân cách đọc theo kiểu ấy, kiểu kia bị nêu", () => {
    const rows = [line(2, "1.234"), line(3, "1,234.5", { cell: "ty_le" })];
    expect(faultsOf(rows, "vi")).toEqual(["G3 ENTRY_NUMBER_STYLE"]);
  });
});

test("tên cột của bảng tính", () => {
  expect([0, 25, 26, 51, 52].map(columnLetter)).toEqual(["A", "Z", "AA", "AZ", "BA"]);
});
