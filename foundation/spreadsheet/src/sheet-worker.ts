import { parentPort, workerData } from "node:worker_threads";
import ExcelJS, { type CellValue } from "exceljs";
import type { SheetRow } from "./read-sheet.ts";

/** What the worker answers with: the rows of the first sheet, or why there are none. */
export type SheetAnswer =
  | { readonly kind: "rows"; readonly rows: readonly SheetRow[] }
  | { readonly kind: "too-many-rows"; readonly rows: number }
  | { readonly kind: "unreadable" };

/** A cell as its reader sees it: days as ISO, formulas by their result, no formatting. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value !== "object") return String(value).trim();
  if ("richText" in value)
    return value.richText
      .map((part) => part.text)
      .join("")
      .trim();
  if ("hyperlink" in value) return String(value.text).trim();
  if ("result" in value) return textOf(value.result as CellValue);
  return "";
}

function isNumber(value: CellValue): boolean {
  if (typeof value === "number") return true;
  return typeof value === "object" && value !== null && "result" in value && typeof value.result === "number";
}

async function read(content: Uint8Array, maxRows: number, maxColumns: number): Promise<SheetAnswer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(content) as unknown as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) return { kind: "unreadable" };
  if (sheet.actualRowCount > maxRows) return { kind: "too-many-rows", rows: sheet.actualRowCount };
  const rows: SheetRow[] = [];
  sheet.eachRow((row, number) => {
    const width = Math.min(row.cellCount, maxColumns);
    const cells = Array.from({ length: width }, (_, column) => textOf(row.getCell(column + 1).value));
    const numbers = [...cells.keys()].filter((column) => isNumber(row.getCell(column + 1).value));
    if (cells.some((cell) => cell !== "")) rows.push({ row: number, cells, numbers });
  });
  return { kind: "rows", rows };
}

const { content, maxRows, maxColumns } = workerData as {
  content: Uint8Array;
  maxRows: number;
  maxColumns: number;
};
const answer = await read(content, maxRows, maxColumns).catch((): SheetAnswer => ({ kind: "unreadable" }));
parentPort?.postMessage(answer);
