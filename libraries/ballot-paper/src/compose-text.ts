import type { Box, PrintedText } from "./ballot-layout.ts";
import { type Face, heightAbove, heightBelow, type Typeface } from "./typeface.ts";

export interface TextStyle {
  readonly face: Face;
  /** Points. */
  readonly size: number;
}

/** One spelling for letters typed in parts, and single spaces. */
export function tidy(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Hundredths of a millimetre: finer than any printer, and the same number in every file. */
export function round(millimetres: number): number {
  return Math.round(millimetres * 100) / 100;
}

export function roundBox(box: Box): Box {
  return { x: round(box.x), y: round(box.y), w: round(box.w), h: round(box.h) };
}

/** One line of text placed with its baseline; `x` is its left edge, middle or right edge as `align` says. */
export function placeText(
  typeface: Typeface,
  text: string,
  style: TextStyle,
  at: { readonly x: number; readonly baseline: number; readonly align: "left" | "centre" | "right" },
): PrintedText {
  const width = typeface.width(text, style.face, style.size);
  const left = at.x - (at.align === "left" ? 0 : at.align === "centre" ? width / 2 : width);
  const above = heightAbove(style.size);
  return {
    text,
    x: round(left),
    baseline: round(at.baseline),
    size: style.size,
    face: style.face,
    box: roundBox({ x: left, y: at.baseline - above, w: width, h: above + heightBelow(style.size) }),
  };
}

/**
 * Breaks a text into as few lines as `width` allows, of lengths as equal as can be; a single word that is wider
 * stands alone on its line.
 */
export function breakLines(
  typeface: Typeface,
  text: string,
  style: TextStyle,
  width: number,
): readonly string[] {
  const fewest = fillLines(typeface, text, style, width);
  let balanced = fewest;
  for (let narrower = width - 1; narrower > width / 3; narrower--) {
    const lines = fillLines(typeface, text, style, narrower);
    if (lines.length > fewest.length) break;
    balanced = lines;
  }
  return balanced;
}

function fillLines(typeface: Typeface, text: string, style: TextStyle, width: number): readonly string[] {
  const measure = (part: string): number => typeface.width(part, style.face, style.size);
  const space = measure(" ");
  const lines: string[][] = [];
  let room = 0;
  for (const word of text.split(" ")) {
    const needed = measure(word);
    const line = lines.at(-1);
    if (line !== undefined && space + needed <= room) {
      line.push(word);
      room -= space + needed;
    } else {
      lines.push([word]);
      room = width - needed;
    }
  }
  return lines.map((line) => line.join(" "));
}
