import { expectOk } from "@nhiemky/kernel";
import { readSheet as readRows, writeSheet } from "@nhiemky/spreadsheet";
import { testDatabase } from "@nhiemky/test-kit";
import { describe, expect, test } from "vitest";
import { giveOutWorkbook } from "../../src/actions/give-out-workbook.ts";
import { importDataValueSets } from "../../src/actions/import-data-value-sets.ts";
import { readBackWorkbook } from "../../src/actions/read-back-workbook.ts";
import { readSheet } from "../../src/actions/read-sheet.ts";
import { saveEntries } from "../../src/actions/save-entries.ts";
import { submitSheet } from "../../src/actions/submit-sheet.ts";
import type { RoundId } from "../../src/ids.ts";
import type { NumberStyle } from "../../src/rules/entry-text.ts";
import { type DataValueSet, dataValueSetSchema, newEntriesSchema } from "../../src/sheet-schemas.ts";
import { countCells, givenRound, refusalOf, roundsWorld, sampleForm, somebody } from "../rounds-world.ts";

const { connection } = await testDatabase();
const world = await roundsWorld(connection);
const { context, first, second } = world;
const all = { kind: "instance" } as const;
const ofFirst = { kind: "units", rootUnitIds: [first] } as const;

let formNumber = 0;
async function given() {
  const codes = `im${++formNumber}`;
  const form = await sampleForm(world, codes);
  return { codes, form, roundId: await givenRound(world, form) };
}

type Row = (string | number | null)[];

/** The form as it is given out, its rows as a person would see them in a spreadsheet. */
async function givenOut(roundId: RoundId): Promise<{ readonly head: Row; readonly rows: Row[] }> {
  const file = expectOk(await giveOutWorkbook(context, all, roundId, null), "given out");
  const read = expectOk(await readRows(file.content as Buffer, { maxRows: 1000, maxColumns: 20 }), "read");
  const [head, ...rows] = read.map(({ cells }) =>
    Array.from({ length: 9 }, (_, at): string | number | null => cells[at] ?? ""),
  );
  return { head: head ?? [], rows };
}

async function readBack(roundId: RoundId, head: Row, rows: readonly Row[], style: NumberStyle = null) {
  const file = await writeSheet("Biểu", head.map(String), rows);
  return readBackWorkbook(context, all, roundId, file, style);
}

const valueColumn = 6;
const put = (row: Row, value: string | number | null): Row => row.with(valueColumn, value);

function faultsOf(result: Awaited<ReturnType<typeof readBack>>): readonly string[] {
  if (result.ok) return [];
  const { faults } = (result.error.details ?? {}) as { faults?: { at: string; code: string }[] };
  return (faults ?? []).map(({ at, code }) => `${at} ${code}`);
}

async function contents(roundId: RoundId, unitId = first) {
  const { cells } = expectOk(await readSheet(context, roundId, unitId), "sheet");
  return cells.map(({ content }) => (content.entry === "figure" ? content.value : content.entry));
}

describe("biểu .xlsx phát ra và nạp lại", () => {
  test("điền hai đơn vị, nạp lại: số vào đúng phiếu; nạp lần nữa không đổi gì", async () => {
    const { roundId } = await given();
    const { head, rows } = await givenOut(roundId);
    expect(rows.map((row) => row[0])).toEqual([...Array(4).fill("CS-01"), ...Array(4).fill("CS-02")]);
    const filled = rows.map((row, index) =>
      put(row, [7, 5, 12, 98.5, "không phát sinh", 0, 0, null][index] ?? null),
    );
    const counts = expectOk(await readBack(roundId, head, filled), "read back");
    expect(counts).toEqual({ changedCount: 7, unitCount: 2 });
    expect(await contents(roundId)).toEqual(["7", "5", "12", "98.5"]);
    expect(await contents(roundId, second)).toEqual(["nil", "0", "0", "blank"]);
    const again = await givenOut(roundId);
    const unchanged = expectOk(await readBack(roundId, again.head, again.rows, "en"), "again");
    expect(unchanged).toEqual({ changedCount: 0, unitCount: 0 });
  });

  test("chữ trong ô số, hai kiểu viết số, ô lặp, đơn vị lạ: nêu từng ô, không ghi ô nào", async () => {
    const { roundId } = await given();
    const { head, rows } = await givenOut(roundId);
    const before = await countCells(connection);
    const filled = [
      put(rows[0]!, 7),
      put(rows[1]!, "năm người"),
      put(rows[2]!, "1.234"),
      put(rows[3]!, "1,234.5"),
      put(rows[0]!, 8),
      put(rows[4]!, 3).with(0, "CS-77"),
    ];
    const result = await readBack(roundId, head, filled);
    expect(refusalOf(result)).toBe("ENTRY_IMPORT_FAULTY");
    expect(faultsOf(result)).toEqual([
      "G3 ENTRY_NOT_A_NUMBER",
      "G4 ENTRY_NUMBER_AMBIGUOUS",
      "G5 ENTRY_NUMBER_AMBIGUOUS",
      "G6 ENTRY_CELL_TWICE",
      "A7 ENTRY_UNIT_UNKNOWN",
    ]);
    expect(await countCells(connection)).toBe(before);
  });

  test("cho biết kiểu viết số thì “1.234” là một nghìn hai trăm ba mươi tư", async () => {
    const { roundId } = await given();
    const { head, rows } = await givenOut(roundId);
    expectOk(await readBack(roundId, head, [put(rows[0]!, "1.234")], "vi"), "read back");
    expect((await contents(roundId))[0]).toBe("1234");
  });

  test("cột xô lệch: nêu tiêu đề thiếu, không ghi gì", async () => {
    const { roundId } = await given();
    const { head, rows } = await givenOut(roundId);
    const shifted = rows.map((row) => ["", ...put(row, 1)]);
    expect(faultsOf(await readBack(roundId, head, shifted)).slice(0, 2)).toEqual([
      "A2 ENTRY_UNIT_UNKNOWN",
      "C2 ENTRY_CELL_UNKNOWN",
    ]);
    expect(faultsOf(await readBack(roundId, head.toSpliced(2, 1), rows))).toEqual([
      "C1 ENTRY_HEADING_MISSING",
    ]);
    expect(await contents(roundId)).toEqual(["blank", "blank", "blank", "blank"]);
  });

  test("ô đã có người sửa sau khi phát biểu, và phiếu đã gửi: nêu ở ô đó", async () => {
    const { roundId, form } = await given();
    const { head, rows } = await givenOut(roundId);
    const content = { entry: "figure", value: "9" };
    const place = { indicatorId: form.men, categoryOptionId: null };
    const typed = newEntriesSchema.parse({ entries: [{ ...place, content, basedOnVersion: 0 }] });
    const secretary = { ...context, actor: somebody("unit-secretary", first, "Bí thư A") };
    expectOk(await saveEntries(secretary, roundId, first, typed), "typed meanwhile");
    const result = await readBack(roundId, head, [put(rows[0]!, 7), put(rows[1]!, 5)]);
    expect(faultsOf(result)).toEqual(["G2 ENTRY_OUTDATED"]);
    expect(await contents(roundId)).toEqual(["9", "blank", "blank", "blank"]);
    const rest = [
      [form.women, "1"],
      [form.all, "10"],
      [form.rate, "90"],
    ].map(([indicatorId, value]) => ({
      indicatorId,
      categoryOptionId: null,
      content: { entry: "figure", value },
      basedOnVersion: 0,
    }));
    expectOk(await saveEntries(context, roundId, first, newEntriesSchema.parse({ entries: rest })), "rest");
    expectOk(await submitSheet(context, roundId, first, null), "sent");
    const now = await givenOut(roundId);
    expect(faultsOf(await readBack(roundId, now.head, [put(now.rows[0]!, 8)]))).toEqual([
      "G2 ENTRY_SHEET_CLOSED",
    ]);
  });

  test("chỉ nạp được cho đơn vị thuộc phạm vi của mình", async () => {
    const { roundId } = await given();
    const { head, rows } = await givenOut(roundId);
    const file = await writeSheet("Biểu", head.map(String), [put(rows[4]!, 1)]);
    expect(faultsOf(await readBackWorkbook(context, ofFirst, roundId, file, null))).toEqual([
      "A2 ENTRY_UNIT_UNKNOWN",
    ]);
  });
});

describe("dataValueSets", () => {
  const load = (roundId: RoundId, set: DataValueSet) => importDataValueSets(context, all, roundId, set);

  test("mã chỉ số, mã đơn vị, kỳ kiểu DHIS2: số và ghi chú vào phiếu", async () => {
    const { roundId, codes } = await given();
    const set = dataValueSetSchema.parse({
      period: "2026Q1",
      dataValues: [
        { dataElement: `${codes}.nam`, orgUnit: "CS-01", value: "7" },
        { dataElement: `${codes}.ty_le`, orgUnit: first, value: 98.5, comment: "theo sổ" },
      ],
    });
    expect(expectOk(await load(roundId, set), "loaded")).toEqual({ changedCount: 2, unitCount: 1 });
    expect(await contents(roundId)).toEqual(["7", "blank", "blank", "98.5"]);
  });

  test("chỉ số lạ, đơn vị lạ, kỳ khác, số viết kiểu người: nêu đúng đường dẫn, không ghi gì", async () => {
    const { roundId, codes } = await given();
    const set = dataValueSetSchema.parse({
      orgUnit: "CS-01",
      dataValues: [
        { dataElement: `${codes}.nam`, value: "7" },
        { dataElement: "la", value: "7" },
        { dataElement: `${codes}.nu`, orgUnit: "XX", value: "7" },
        { dataElement: `${codes}.tong`, period: "202601", value: "7" },
        { dataElement: `${codes}.ty_le`, value: "1.234,5" },
        { dataElement: `${codes}.nam`, value: "8" },
      ],
    });
    const result = await load(roundId, set);
    expect(faultsOf(result)).toEqual([
      "dataValues.1.dataElement ENTRY_CELL_UNKNOWN",
      "dataValues.2.orgUnit ENTRY_UNIT_UNKNOWN",
      "dataValues.3.period ENTRY_OTHER_PERIOD",
      "dataValues.4.value ENTRY_NOT_A_NUMBER",
      "dataValues.5 ENTRY_CELL_TWICE",
    ]);
    expect(await contents(roundId)).toEqual(["blank", "blank", "blank", "blank"]);
  });
});
