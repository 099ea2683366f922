import ExcelJS from "exceljs";

/** The texts of all cells of an exported file, read in this process: the product's own reader starts a thread each time. */
export async function sheetCells(reply: unknown): Promise<readonly string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(reply as ArrayBuffer);
  const texts: string[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  }
  return texts;
}
