import type { DocumentBlock, TableColumn } from "./official-document.ts";

const padding = { across: 4, down: 3 };
const align = { left: "left", centre: "center", right: "right" } as const;

interface PlacedColumn extends TableColumn {
  readonly x: number;
  readonly width: number;
}

function placeColumns(columns: readonly TableColumn[], left: number, width: number): readonly PlacedColumn[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  let x = left;
  return columns.map((column) => {
    const placed = { ...column, x, width: (width * column.share) / whole };
    x += placed.width;
    return placed;
  });
}

/** A table with lines round its cells; a row never breaks over pages, and each page repeats the head. */
export function writeTable(
  pdf: PDFKit.PDFDocument,
  table: Extract<DocumentBlock, { kind: "table" }>,
  size: number,
): void {
  const { left, right, bottom } = pdf.page.margins;
  const columns = placeColumns(table.columns, left, pdf.page.width - left - right);
  const floor = pdf.page.height - bottom;
  const titles = table.columns.map(({ title }) => title);
  const heightOf = (cells: readonly string[]): number =>
    Math.max(
      ...columns.map(
        (column, index) =>
          pdf.heightOfString(cells[index] ?? "", { width: column.width - 2 * padding.across }) +
          2 * padding.down,
      ),
    );
  const writeRow = (cells: readonly string[], isHead: boolean): void => {
    pdf.font(isHead ? "bold" : "regular").fontSize(size);
    const top = pdf.y;
    const height = heightOf(cells);
    for (const [index, column] of columns.entries()) {
      pdf.lineWidth(0.5).rect(column.x, top, column.width, height).stroke();
      pdf.text(cells[index] ?? "", column.x + padding.across, top + padding.down, {
        width: column.width - 2 * padding.across,
        align: isHead ? "center" : align[column.align],
      });
    }
    pdf.y = top + height;
  };
  pdf.font("bold").fontSize(size);
  const headHeight = heightOf(titles);
  pdf.font("regular").fontSize(size);
  const firstHeight = heightOf(table.rows[0] ?? []);
  if (pdf.y + headHeight + firstHeight > floor) pdf.addPage();
  writeRow(titles, true);
  for (const row of table.rows) {
    pdf.font("regular").fontSize(size);
    if (pdf.y + heightOf(row) > floor) {
      pdf.addPage();
      writeRow(titles, true);
    }
    writeRow(row, false);
  }
  pdf.y += 8;
}
