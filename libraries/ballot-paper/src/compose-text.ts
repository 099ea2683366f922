import type { Box, PrintedText } from "./ballot-layout.ts";
import { type Face, heightAbove, heightBelow, type Typeface } from "./typeface.ts";

export interface TextStyle {
  readonly face: Face;
  /** Points. */
  readonly size: number;
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

/** Breaks a text into lines no wider than `width`; a single word that is wider stands alone on its line. */
export function breakLines(
  typeface: Typeface,
  text: string,
  style: TextStyle,
  width: number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && typeface.width(longer, style.face, style.size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  return lines;
}
