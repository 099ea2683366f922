import { type CellValue, writeTable } from "./write-table.ts";

const narrowest = 14;

/** Rows of cells under headers: forms to fill in, and lists without a shape of their own. */
export function writeSheet(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): Promise<Buffer> {
  const columns = headers.map((header, index) => ({
    header,
    width: Math.max(narrowest, header.length + 4),
    value: (row: readonly CellValue[]) => row[index] ?? null,
  }));
  return writeTable({ name, columns, rows });
}
