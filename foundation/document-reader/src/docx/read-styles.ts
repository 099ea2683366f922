import { walkXml } from "./walk-xml.ts";

/** What a paragraph or character style says, its base styles included. */
export interface DocxStyle {
  /** 1-9 for a heading; null otherwise. */
  readonly headingLevel: number | null;
  readonly isTitle: boolean;
  readonly font: string | null;
  readonly numberingId: string | null;
  readonly numberingLevel: number;
}

interface RawStyle {
  basedOn: string | null;
  name: string;
  outlineLevel: number | null;
  font: string | null;
  numberingId: string | null;
  numberingLevel: number | null;
}

export interface DocxStyles {
  readonly defaultFont: string | null;
  readonly defaultParagraphStyle: string | null;
  style(id: string | null): DocxStyle;
}

/** Reads styles.xml: headings, fonts and numbering that paragraphs take from their style. */
export function readStyles(xml: string | undefined): DocxStyles {
  const raw = new Map<string, RawStyle>();
  let defaultFont: string | null = null;
  let defaultParagraphStyle: string | null = null;
  let current: RawStyle | null = null;
  let isInDefaults = false;
  if (xml !== undefined) {
    walkXml(xml, {
      open(name, attributes) {
        if (name === "w:docDefaults") isInDefaults = true;
        else if (name === "w:style") {
          const id = attributes["w:styleId"] ?? "";
          current = {
            basedOn: null,
            name: "",
            outlineLevel: null,
            font: null,
            numberingId: null,
            numberingLevel: null,
          };
          raw.set(id, current);
          if (attributes["w:type"] === "paragraph" && /^(1|true|on)$/.test(attributes["w:default"] ?? ""))
            defaultParagraphStyle = id;
        } else if (name === "w:rFonts") {
          const font = fontOf(attributes);
          if (isInDefaults) defaultFont = font;
          else if (current !== null) current.font = font;
        } else if (current !== null) readProperty(current, name, attributes["w:val"] ?? "");
      },
      close(name) {
        if (name === "w:docDefaults") isInDefaults = false;
        if (name === "w:style") current = null;
      },
    });
  }
  return { defaultFont, defaultParagraphStyle, style: (id) => resolve(raw, id) };
}

function readProperty(style: RawStyle, name: string, value: string): void {
  if (name === "w:name") style.name = value.toLowerCase();
  else if (name === "w:basedOn") style.basedOn = value;
  else if (name === "w:outlineLvl") style.outlineLevel = Number(value);
  else if (name === "w:numId") style.numberingId = value;
  else if (name === "w:ilvl") style.numberingLevel = Number(value);
}

/** The font that a run or style names for Latin text, where legacy Vietnamese fonts stand. */
export function fontOf(attributes: Readonly<Record<string, string>>): string | null {
  return attributes["w:ascii"] ?? attributes["w:hAnsi"] ?? null;
}

function resolve(raw: ReadonlyMap<string, RawStyle>, id: string | null): DocxStyle {
  let headingLevel: number | null = null;
  let isTitle = false;
  let font: string | null = null;
  let numberingId: string | null = null;
  let numberingLevel: number | null = null;
  let next = id;
  // A style may name itself as its base in a broken file: the depth is bounded.
  for (let depth = 0; next !== null && depth < 20; depth++) {
    const style = raw.get(next);
    if (style === undefined) break;
    const named = /^heading ([1-9])$/.exec(style.name)?.[1];
    const outline = style.outlineLevel !== null && style.outlineLevel < 9 ? style.outlineLevel + 1 : null;
    headingLevel ??= named === undefined ? outline : Number(named);
    isTitle ||= style.name === "title";
    font ??= style.font;
    numberingId ??= style.numberingId;
    numberingLevel ??= style.numberingLevel;
    next = style.basedOn;
  }
  return { headingLevel, isTitle, font, numberingId, numberingLevel: numberingLevel ?? 0 };
}
