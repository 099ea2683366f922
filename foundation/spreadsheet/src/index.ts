export { spreadsheetErrors } from "./errors.ts";
export { readSheet, type SheetLimits, type SheetRow } from "./read-sheet.ts";
export { type Headings, type Table, type TableRow, tableOf } from "./table-of.ts";
export { writeSheet } from "./write-sheet.ts";
export { cellDay, type TableColumn, writeTable, xlsxMediaType } from "./write-table.ts";
