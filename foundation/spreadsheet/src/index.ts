export { spreadsheetErrors } from "./errors.ts";
export { readSheet, type SheetLimits, type SheetRow } from "./read-sheet.ts";
export { writeSheet, xlsxMediaType } from "./write-sheet.ts";
