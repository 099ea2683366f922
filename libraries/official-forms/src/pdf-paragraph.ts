import type { FormFace } from "./form-fonts.ts";
import type { RichText, TextRun } from "./official-document.ts";
import { runsOf } from "./official-words.ts";
import { faceOf } from "./pdf-document.ts";

interface Word {
  readonly text: string;
  readonly face: FormFace;
  readonly width: number;
  /** False where a run changes its face in the middle of a word. */
  readonly isSpaced: boolean;
}

interface Line {
  readonly words: readonly Word[];
  readonly indent: number;
  /** Of all words, without the spaces. */
  readonly width: number;
}

/** A line that a long word after it leaves half empty is not stretched beyond this many spaces a gap. */
const widestGap = 4;

export interface ParagraphStyle {
  readonly size: number;
  /** From one baseline to the next, in points. */
  readonly lineHeight: number;
  readonly indent: number;
}

function wordsOf(pdf: PDFKit.PDFDocument, text: RichText, size: number): readonly Word[] {
  let endsOpen = false;
  return runsOf(text).flatMap((run) => {
    const face = faceOf(run);
    pdf.font(face).fontSize(size);
    const parts = run.text.split(" ");
    const words = parts.flatMap((part, index) =>
      part === ""
        ? []
        : [{ text: part, face, width: pdf.widthOfString(part), isSpaced: index > 0 || !endsOpen }],
    );
    endsOpen = parts.at(-1) !== "";
    return words;
  });
}

/** Breaks at spaces only: "190-QĐ/TW" stays on one line, which the usual rules of line breaking do not grant. */
function breakIntoLines(
  words: readonly Word[],
  space: number,
  width: number,
  indent: number,
): readonly Line[] {
  const lines: { words: Word[]; indent: number; width: number }[] = [];
  let room = 0;
  for (const word of words) {
    const line = lines.at(-1);
    const needed = word.width + (word.isSpaced ? space : 0);
    if (line !== undefined && needed <= room) {
      line.words.push(word);
      line.width += word.width;
      room -= needed;
    } else {
      const firstIndent = lines.length === 0 ? indent : 0;
      lines.push({ words: [word], indent: firstIndent, width: word.width });
      room = width - firstIndent - word.width;
    }
  }
  return lines;
}

/** A text of one face broken into lines as paragraphs are: at spaces only. */
export function linesOf(
  pdf: PDFKit.PDFDocument,
  run: TextRun,
  size: number,
  width: number,
): readonly string[] {
  const words = wordsOf(pdf, [run], size);
  const space = pdf.font(faceOf(run)).fontSize(size).widthOfString(" ");
  return breakIntoLines(words, space, width, 0).map((line) => line.words.map(({ text }) => text).join(" "));
}

/** Writes a justified paragraph from the current place down, over as many pages as it needs. */
export function writeParagraph(pdf: PDFKit.PDFDocument, text: RichText, style: ParagraphStyle): void {
  const { left, right, bottom } = pdf.page.margins;
  const width = pdf.page.width - left - right;
  const space = pdf.font("regular").fontSize(style.size).widthOfString(" ");
  const lines = breakIntoLines(wordsOf(pdf, text, style.size), space, width, style.indent);
  for (const [index, line] of lines.entries()) {
    if (pdf.y + style.lineHeight > pdf.page.height - bottom) pdf.addPage();
    const top = pdf.y;
    const gaps = line.words.filter(({ isSpaced }, place) => isSpaced && place > 0).length;
    const isLast = index === lines.length - 1;
    const justified = gaps === 0 ? space : (width - line.indent - line.width) / gaps;
    const gap = isLast || justified > widestGap * space ? space : justified;
    let x = left + line.indent;
    for (const [place, word] of line.words.entries()) {
      if (place > 0 && word.isSpaced) x += gap;
      pdf.font(word.face).fontSize(style.size).text(word.text, x, top, { lineBreak: false });
      x += word.width;
    }
    pdf.y = top + style.lineHeight;
  }
  pdf.x = left;
}
