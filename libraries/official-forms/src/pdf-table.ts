import type { DocumentBlock, TableColumn } from "./official-document.ts";
import { linesOf } from "./pdf-paragraph.ts";

const padding = { across: 4, down: 3 };
/** Line height as a share of the type size. */
const lineShare = 1.17;
/** Rounding room, so that a line that was measured to fit is not broken again. */
const slack = 0.01;
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
  const linesIn = (cells: readonly string[], isHead: boolean): readonly (readonly string[])[] =>
    columns.map((column, index) =>
      linesOf(
        pdf,
        { text: cells[index] ?? "", bold: isHead },
        size,
        column.width - 2 * padding.across + slack,
      ),
    );
  const lineHeight = size * lineShare;
  const heightOf = (lines: readonly (readonly string[])[]): number =>
    Math.max(1, ...lines.map((cell) => cell.length)) * lineHeight + 2 * padding.down;
  const writeRow = (lines: readonly (readonly string[])[], isHead: boolean): void => {
    const top = pdf.y;
    const height = heightOf(lines);
    pdf.font(isHead ? "bold" : "regular").fontSize(size);
    for (const [index, column] of columns.entries()) {
      pdf.lineWidth(0.5).rect(column.x, top, column.width, height).stroke();
      for (const [place, line] of (lines[index] ?? []).entries())
        pdf.text(line, column.x + padding.across, top + padding.down + place * lineHeight, {
          width: column.width - 2 * padding.across + 2 * slack,
          align: isHead ? "center" : align[column.align],
          lineBreak: false,
        });
    }
    pdf.y = top + height;
  };
  const head = linesIn(titles, true);
  const rows = table.rows.map((row) => linesIn(row, false));
  if (pdf.y + heightOf(head) + heightOf(rows[0] ?? []) > floor) pdf.addPage();
  writeRow(head, true);
  for (const row of rows) {
    if (pdf.y + heightOf(row) > floor) {
      pdf.addPage();
      writeRow(head, true);
    }
    writeRow(row, false);
  }
  pdf.y += 8;
}
