import type { DocumentParagraph, DocumentText, ReadingWarning } from "../document-text.ts";
import { UnreadableFile } from "../document-text.ts";
import type { LegacyEncodingSeen } from "../legacy-run.ts";
import { readBody } from "./read-body.ts";
import { readNumbering } from "./read-numbering.ts";
import { readParts } from "./read-parts.ts";
import { readStyles } from "./read-styles.ts";
import { walkXml } from "./walk-xml.ts";

const wantedParts =
  /^(?:word\/(?:document|styles|numbering|(?:header|footer)\d*)\.xml|docProps\/(?:core|app|custom)\.xml)$/;

/** Reads a .docx: running text first, then page headers and footers, which are marked as such. */
export async function readDocx(content: Buffer): Promise<DocumentText> {
  const parts = await readParts(content, wantedParts);
  const main = parts.get("word/document.xml");
  if (main === undefined) throw new UnreadableFile("unsupported", "no word/document.xml");
  const styles = readStyles(parts.get("word/styles.xml"));
  const seen: LegacyEncodingSeen = new Set();
  const body = readBody(main, { styles, numbering: readNumbering(parts.get("word/numbering.xml")), seen });
  const margins: DocumentParagraph[] = [];
  for (const [name, xml] of parts) {
    const margin = /^word\/(header|footer)/.exec(name)?.[1] as "header" | "footer" | undefined;
    if (margin === undefined) continue;
    const numbering = readNumbering(undefined);
    margins.push(...readBody(xml, { styles, numbering, seen, margin }).paragraphs);
  }
  const warnings: ReadingWarning[] = [];
  if (seen.has("tcvn3")) warnings.push("legacy-tcvn3");
  if (seen.has("vni")) warnings.push("legacy-vni");
  if (body.hasTrackedChanges) warnings.push("tracked-changes");
  if (body.paragraphs.length === 0) warnings.push("no-text");
  const metadata = readMetadata(parts);
  const paragraphs = [...body.paragraphs, ...margins];
  return {
    format: "docx",
    text: paragraphs.map((paragraph) => paragraph.text).join("\n"),
    paragraphs,
    metadata,
    pageCount: null,
    warnings,
  };
}

/** Title, subject, keywords, category and custom properties: places where a secrecy mark may stand. */
function readMetadata(parts: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const metadata: Record<string, string> = {};
  for (const part of ["docProps/core.xml", "docProps/custom.xml"]) {
    const xml = parts.get(part);
    if (xml === undefined) continue;
    let property = "";
    walkXml(xml, {
      open(name, attributes) {
        property = name === "property" ? (attributes["name"] ?? "") : property;
        if (/^(?:dc|cp):(?:title|subject|keywords|category|description|contentStatus)$/.test(name))
          property = name.slice(3);
      },
      text(text) {
        if (property !== "" && text.trim() !== "") metadata[property] = text.trim().slice(0, 500);
      },
      close(name) {
        if (!name.startsWith("vt:")) property = "";
      },
    });
  }
  return metadata;
}
