import type { DocumentParagraph } from "../document-text.ts";
import { type FontRun, type LegacyEncodingSeen, unicodeOfRuns } from "../legacy-run.ts";
import type { ListNumbering } from "./read-numbering.ts";
import { type DocxStyles, fontOf } from "./read-styles.ts";
import { walkXml } from "./walk-xml.ts";

interface OpenParagraph {
  runs: FontRun[];
  styleId: string | null;
  numberingId: string | null;
  numberingLevel: number | null;
  outlineLevel: number | null;
}

interface OpenRun {
  text: string;
  font: string | null;
  styleId: string | null;
}

export interface BodyContext {
  readonly styles: DocxStyles;
  readonly numbering: ListNumbering;
  readonly seen: LegacyEncodingSeen;
  readonly margin?: "header" | "footer";
}

export interface ReadBody {
  readonly paragraphs: DocumentParagraph[];
  readonly hasTrackedChanges: boolean;
}

/**
 * Reads document.xml, a header or a footer: paragraphs in reading order with their automatic numbers, those of text
 * boxes before the paragraph that anchors them. Deleted text and field codes are not text of the document.
 */
export function readBody(xml: string, context: BodyContext): ReadBody {
  const paragraphs: DocumentParagraph[] = [];
  // A text box nests paragraphs in a paragraph.
  const open: OpenParagraph[] = [];
  const runs: OpenRun[] = [];
  let tableDepth = 0;
  let fallbackDepth = 0;
  let isInText = false;
  let isInParagraphMark = false;
  let hasTrackedChanges = false;

  const append = (text: string) => {
    const run = runs.at(-1);
    if (run !== undefined && fallbackDepth === 0) run.text += text;
  };

  walkXml(xml, {
    open(name, attributes) {
      const paragraph = open.at(-1);
      const value = attributes["w:val"] ?? "";
      switch (name) {
        case "mc:Fallback":
          fallbackDepth++;
          break;
        case "w:tbl":
          tableDepth++;
          break;
        case "w:p":
          open.push({ runs: [], styleId: null, numberingId: null, numberingLevel: null, outlineLevel: null });
          break;
        case "w:pPr":
          isInParagraphMark = true;
          break;
        case "w:pStyle":
          if (paragraph) paragraph.styleId = value;
          break;
        case "w:numId":
          if (paragraph && isInParagraphMark) paragraph.numberingId = value;
          break;
        case "w:ilvl":
          if (paragraph && isInParagraphMark) paragraph.numberingLevel = Number(value);
          break;
        case "w:outlineLvl":
          if (paragraph && isInParagraphMark) paragraph.outlineLevel = Number(value);
          break;
        case "w:r":
          runs.push({ text: "", font: null, styleId: null });
          break;
        case "w:rFonts": {
          const run = runs.at(-1);
          if (run && !isInParagraphMark) run.font = fontOf(attributes);
          break;
        }
        case "w:rStyle": {
          const run = runs.at(-1);
          if (run) run.styleId = value;
          break;
        }
        case "w:t":
          isInText = true;
          break;
        case "w:tab":
          if (!isInParagraphMark) append("\t");
          break;
        case "w:br":
        case "w:cr":
          append("\n");
          break;
        case "w:noBreakHyphen":
          append("-");
          break;
        case "w:ins":
        case "w:del":
          hasTrackedChanges = true;
          break;
      }
    },
    text(text) {
      if (isInText) append(text);
    },
    close(name) {
      if (name === "mc:Fallback") fallbackDepth--;
      else if (name === "w:tbl") tableDepth--;
      else if (name === "w:t") isInText = false;
      else if (name === "w:pPr") isInParagraphMark = false;
      else if (name === "w:r") {
        const run = runs.pop();
        const paragraph = open.at(-1);
        if (run && paragraph) {
          const { styles } = context;
          const font =
            run.font ??
            styles.style(run.styleId).font ??
            styles.style(paragraph.styleId ?? styles.defaultParagraphStyle).font ??
            styles.defaultFont;
          paragraph.runs.push({ text: run.text, font });
        }
      } else if (name === "w:p") {
        const paragraph = open.pop();
        if (paragraph && fallbackDepth === 0) close(paragraph, tableDepth > 0);
      }
    },
  });

  function close(paragraph: OpenParagraph, inTable: boolean): void {
    const { styles, numbering, margin, seen } = context;
    const style = styles.style(paragraph.styleId ?? styles.defaultParagraphStyle);
    const numberingId = paragraph.numberingId ?? style.numberingId;
    const body = unicodeOfRuns(paragraph.runs, seen).normalize("NFC").trim();
    // Word numbers an empty list paragraph too, but an empty number means nothing to a reader.
    if (body === "") return;
    const label =
      numberingId === null || numberingId === "0"
        ? ""
        : numbering.nextLabel(numberingId, paragraph.numberingLevel ?? style.numberingLevel);
    const outline =
      paragraph.outlineLevel !== null && paragraph.outlineLevel < 9 ? paragraph.outlineLevel + 1 : null;
    const headingLevel = style.headingLevel ?? outline;
    paragraphs.push({
      text: label === "" ? body : `${label} ${body}`,
      ...(headingLevel === null
        ? style.isTitle
          ? { style: "title" }
          : {}
        : { style: `heading-${headingLevel}` }),
      ...(inTable ? { inTable } : {}),
      ...(margin === undefined ? {} : { margin }),
    });
  }

  return { paragraphs, hasTrackedChanges };
}
