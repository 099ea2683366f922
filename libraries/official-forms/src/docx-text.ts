import { AlignmentType, LineRuleType, Paragraph, TextRun as WordRun } from "docx";
import type { RichText } from "./official-document.ts";
import { runsOf } from "./official-words.ts";

/** Word counts sizes in half points, distances in twentieths of a point. */
export const halfPoints = (points: number): number => Math.round(points * 2);
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
export const twipsOfPoints = (points: number): number => Math.round(points * 20);

/** DF-02: Times New Roman in all samples. */
export const wordFont = "Times New Roman";

export interface LineStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underlined?: boolean;
}

/** Words of one paragraph in runs. */
export function wordRuns(text: RichText, style: LineStyle): readonly WordRun[] {
  return runsOf(text).map(
    (run) =>
      new WordRun({
        text: run.text,
        font: wordFont,
        size: halfPoints(style.size),
        bold: run.bold ?? style.bold ?? false,
        italics: run.italic ?? style.italic ?? false,
        ...(style.underlined === true && { underline: {} }),
      }),
  );
}

export function centredLine(text: RichText, style: LineStyle, spaceAfter = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: twipsOfPoints(spaceAfter) },
    children: wordRuns(text, style),
  });
}

/** A paragraph of the body: justified, exact line height, first line indented. */
export function bodyParagraph(
  text: RichText,
  style: LineStyle & { readonly lineHeight: number; readonly firstLine: number; readonly keepNext?: boolean },
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(style.firstLine) },
    spacing: {
      line: twipsOfPoints(style.lineHeight),
      lineRule: LineRuleType.EXACT,
      after: twipsOfPoints(5),
    },
    keepNext: style.keepNext ?? false,
    children: wordRuns(text, style),
  });
}
