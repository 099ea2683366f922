import { SaxesParser } from "saxes";

/** A stretch of text inside one `<w:t>`, and where its run and its characters stand in the XML. */
export interface TextSource {
  /** Start of the stretch in the paragraph's text. */
  readonly offset: number;
  readonly text: string;
  /** Place of the first character of the content of `<w:t>` in the XML. */
  readonly contentStart: number;
  /** Opening tag of the run with its properties, as written: what a split run begins with again. */
  readonly runOpening: string;
}

/** The text of one `<w:p>` of document.xml and where it came from. */
export interface ParagraphSource {
  readonly text: string;
  readonly sources: readonly TextSource[];
}

interface OpenParagraph {
  text: string;
  sources: TextSource[];
}

/**
 * The non-empty paragraphs of document.xml, in the order in which `readBody` gives them, each with the places of its
 * characters. The XML has been read once before, so that it is known to be whole.
 */
export function paragraphSources(xml: string): readonly ParagraphSource[] {
  const found: ParagraphSource[] = [];
  const open: OpenParagraph[] = [];
  const runs: { start: number; opening: string }[] = [];
  let fallbackDepth = 0;
  let contentStart = -1;
  let tagStart = 0;
  const parser = new SaxesParser();
  parser.on("opentagstart", (tag) => {
    tagStart = xml.lastIndexOf("<", parser.position - 1);
    if (tag.name === "w:p") open.push({ text: "", sources: [] });
    if (tag.name === "w:r") runs.push({ start: tagStart, opening: "" });
    if (tag.name === "mc:Fallback") fallbackDepth++;
  });
  parser.on("opentag", (tag) => {
    const run = runs.at(-1);
    if (tag.name === "w:r" && run !== undefined) run.opening = xml.slice(run.start, parser.position);
    if (tag.name === "w:t" && !tag.isSelfClosing) contentStart = parser.position;
    if (fallbackDepth > 0) return;
    if (tag.name === "w:tab" && runs.length > 0) append("\t");
    if (tag.name === "w:br" || tag.name === "w:cr") append("\n");
    if (tag.name === "w:noBreakHyphen") append("-");
  });
  parser.on("text", (text) => {
    const run = runs.at(-1);
    const paragraph = open.at(-1);
    if (contentStart < 0 || run === undefined || paragraph === undefined || fallbackDepth > 0) return;
    paragraph.sources.push({ offset: paragraph.text.length, text, contentStart, runOpening: run.opening });
    paragraph.text += text;
  });
  parser.on("closetag", (tag) => {
    const run = runs.at(-1);
    if (tag.name === "w:t") contentStart = -1;
    if (tag.name === "w:rPr" && run !== undefined) run.opening = xml.slice(run.start, parser.position);
    if (tag.name === "w:r") runs.pop();
    if (tag.name === "mc:Fallback") fallbackDepth--;
    if (tag.name !== "w:p") return;
    const paragraph = open.pop();
    if (paragraph !== undefined && fallbackDepth === 0 && paragraph.text.trim() !== "") found.push(paragraph);
  });
  function append(text: string): void {
    const paragraph = open.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
  }
  parser.write(xml).close();
  return found;
}

/** Where the character at `index` of a `<w:t>` stands in the XML: an entity such as `&amp;` is one character. */
export function characterPosition(xml: string, contentStart: number, index: number): number {
  let position = contentStart;
  for (let passed = 0; passed < index; passed++) {
    if (xml[position] === "&") position = xml.indexOf(";", position) + 1;
    else position++;
  }
  return position;
}
