import {
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";
import { twips } from "./docx-text.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;

function bordersOf(border: typeof none | typeof line) {
  return {
    top: border,
    bottom: border,
    left: border,
    right: border,
    insideHorizontal: border,
    insideVertical: border,
  };
}

export interface WordGrid {
  /** Millimetres. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (readonly Paragraph[])[])[];
  readonly lined: boolean;
  /** The first row repeats on each page. */
  readonly hasHead: boolean;
}

/** A table of fixed widths: lined for figures, without lines where it only sets things side by side. */
export function wordGrid({ widths, rows, lined, hasHead }: WordGrid): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(whole), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: bordersOf(lined ? line : none),
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: hasHead && index === 0,
          children: cells.map(
            (children, column) =>
              new TableCell({
                width: { size: twips(widths[column] ?? 0), type: WidthType.DXA },
                verticalAlign: lined ? VerticalAlign.CENTER : VerticalAlign.TOP,
                margins: { top: 30, bottom: 30, left: 80, right: 80 },
                children,
              }),
          ),
        }),
    ),
  });
}

/** A short horizontal rule in the middle of a cell: the lower edge of an empty paragraph. */
export function ruleParagraph(width: number, ruled: number): Paragraph {
  const side = twips(Math.max(0, (width - ruled) / 2));
  const options: IParagraphOptions = {
    indent: { left: side, right: side },
    spacing: { line: 60, after: 60 },
    border: { bottom: { ...line, space: 1 } },
  };
  return new Paragraph(options);
}
