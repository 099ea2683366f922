/** A cell as spreadsheets read it: quoted where it holds a separator, a quote or a line break. */
function csvCell(text: string): string {
  return /[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Gives the reader a table as a file. Separated by semicolons, with the byte order mark: spreadsheets set to Vietnamese open it
 * with its columns and its diacritics.
 */
export function downloadCsv(fileName: string, rows: readonly (readonly string[])[]): void {
  const text = rows.map((row) => row.map(csvCell).join(";")).join("\r\n");
  const address = URL.createObjectURL(new Blob([`\uFEFF${text}\r\n`], { type: "text/csv;charset=utf-8" }));
  saveAs(address, `${fileName}.csv`);
  URL.revokeObjectURL(address);
}

/** @param address of a blob or a data URL */
export function saveAs(address: string, fileName: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
}
