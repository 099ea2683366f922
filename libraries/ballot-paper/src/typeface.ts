import PDFDocument from "pdfkit";

export type Face = "regular" | "bold" | "italic";

/** The bytes of the three font files; the caller reads them (see `tinosFiles`). */
export type BallotFonts = Readonly<Record<Face, Uint8Array>>;

export const mmPerPoint = 25.4 / 72;

/** Shares of the type size that Vietnamese letters reach: Ễ above the line, ạ and g below it. */
const reach = { above: 0.93, below: 0.24 };
/** Height of a small letter without marks, as a share of the type size (Tinos: 940 of 2048). */
const smallLetter = 0.459;

/** Measures text as `printBallot` will set it. */
export interface Typeface {
  /** Width in millimetres. */
  width(text: string, face: Face, size: number): number;
  /** The first letter that the fonts cannot show, or null. */
  missingLetter(text: string): string | null;
}

export function heightAbove(size: number): number {
  return size * reach.above * mmPerPoint;
}

export function heightBelow(size: number): number {
  return size * reach.below * mmPerPoint;
}

export function xHeightOf(size: number): number {
  return size * smallLetter * mmPerPoint;
}

/** pdfkit keeps the parsed font to itself; only its table of letters is read here. */
interface OpenedFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

/** Reading a font's tables takes half a second, so it is done once for each set of fonts. */
const opened = new WeakMap<BallotFonts, Typeface>();

export function openTypeface(fonts: BallotFonts): Typeface {
  const known = opened.get(fonts) ?? measureWith(fonts);
  opened.set(fonts, known);
  return known;
}

function measureWith(fonts: BallotFonts): Typeface {
  const document = new PDFDocument({ autoFirstPage: false });
  registerFonts(document, fonts);
  const { font } = (document.font("regular") as unknown as OpenedFont)._font;
  // Widths grow with the size alone, so each text is set once, at one point.
  const perPoint = new Map<string, number>();
  return {
    width: (text, face, size) => {
      const key = `${face} ${text}`;
      let width = perPoint.get(key);
      if (width === undefined) {
        width = document.font(face).fontSize(1).widthOfString(text);
        perPoint.set(key, width);
      }
      return width * size * mmPerPoint;
    },
    missingLetter: (text) =>
      [...text].find((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0)!)) ?? null,
  };
}

export function registerFonts(document: PDFKit.PDFDocument, fonts: BallotFonts): void {
  for (const face of ["regular", "bold", "italic"] as const)
    document.registerFont(face, fonts[face] as Uint8Array<ArrayBuffer>);
}
