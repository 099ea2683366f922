import type { CivilDate } from "@nhiemky/kernel";
import ExcelJS from "exceljs";

export const xlsxMediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export type CellValue = string | number | Date | null;

export interface TableColumn<Row> {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly value: (row: Row) => CellValue;
}

/** A day as spreadsheets keep it: midnight in UTC, without a zone; shown dd/mm/yyyy. */
export function cellDay(day: CivilDate | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

interface WrittenTable<Row> {
  readonly name: string;
  /** A line above the head: what the rows are, and as of when. */
  readonly title?: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
}

/** A workbook of one sheet: a bold head that stays in sight and can be filtered by, then the rows. */
export async function writeTable<Row>({ name, title, columns, rows }: WrittenTable<Row>): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const headRow = title === undefined ? 1 : 2;
  const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: headRow }] });
  if (title !== undefined) sheet.addRow([title]).font = { bold: true };
  const head = sheet.addRow(columns.map(({ header }) => header));
  head.font = { bold: true };
  head.alignment = { wrapText: true, vertical: "top" };
  for (const [index, { width }] of columns.entries()) sheet.getColumn(index + 1).width = width;
  for (const row of rows) {
    const written = sheet.addRow(columns.map(({ value }) => value(row)));
    written.eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = "dd/mm/yyyy";
    });
  }
  sheet.autoFilter = {
    from: { row: headRow, column: 1 },
    to: { row: headRow, column: Math.max(1, columns.length) },
  };
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
