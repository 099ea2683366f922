import type { DocumentParagraph } from "../document-text.ts";
import { characterPosition, type ParagraphSource } from "./paragraph-sources.ts";

/** A comment and the stretch of the document's text that it is about. */
export interface DocxComment {
  /** Offsets into `DocumentText.text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Insertion {
  readonly position: number;
  readonly text: string;
}

/** The place of a character of a paragraph: where to split which run. */
function splitAt(xml: string, paragraph: ParagraphSource, offset: number, mark: string): Insertion | null {
  const source =
    paragraph.sources.findLast((candidate) => candidate.offset <= offset) ?? paragraph.sources[0];
  if (source === undefined) return null;
  const index = Math.min(Math.max(offset - source.offset, 0), source.text.length);
  return {
    position: characterPosition(xml, source.contentStart, index),
    text: `</w:t></w:r>${mark}${source.runOpening}<w:t xml:space="preserve">`,
  };
}

/** Spaces at the new ends of a split text must survive, whatever the original tag said. */
function keepSpaces(xml: string): string {
  return xml.replace(/<w:t>/g, '<w:t xml:space="preserve">');
}

/**
 * Puts the marks of comments 0, 1, 2 … (plus `firstId`) into document.xml, splitting runs at the very characters.
 * A comment whose paragraph cannot be found again is left out; its index is not in `placed`.
 */
export function placeComments(
  xml: string,
  paragraphs: readonly DocumentParagraph[],
  sources: readonly ParagraphSource[],
  comments: readonly DocxComment[],
  firstId: number,
): { readonly xml: string; readonly placed: readonly number[] } {
  const insertions: Insertion[] = [];
  const placed: number[] = [];
  let paragraphStart = 0;
  for (const [order, paragraph] of paragraphs.entries()) {
    const paragraphEnd = paragraphStart + paragraph.text.length;
    const source = sources[order];
    for (const [index, comment] of comments.entries()) {
      if (source === undefined || comment.start < paragraphStart || comment.start >= paragraphEnd) continue;
      // The printed number of a list paragraph stands before the text that the XML holds; spaces around are trimmed.
      const shift =
        paragraph.text.length -
        source.text.trim().length -
        (source.text.length - source.text.trimStart().length);
      const id = firstId + index;
      const reference = `<w:r><w:commentReference w:id="${id}"/></w:r>`;
      const from = splitAt(
        xml,
        source,
        comment.start - paragraphStart - shift,
        `<w:commentRangeStart w:id="${id}"/>`,
      );
      const to = splitAt(
        xml,
        source,
        Math.min(comment.end, paragraphEnd) - paragraphStart - shift,
        `<w:commentRangeEnd w:id="${id}"/>${reference}`,
      );
      if (from === null || to === null) continue;
      insertions.push(from, to);
      placed.push(index);
    }
    paragraphStart = paragraphEnd + 1;
  }
  insertions.sort((a, b) => a.position - b.position);
  let marked = "";
  let copied = 0;
  for (const { position, text } of insertions) {
    marked += xml.slice(copied, position) + text;
    copied = position;
  }
  return { xml: keepSpaces(marked + xml.slice(copied)), placed };
}
