import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import { ZipFile } from "yazl";
import { UnreadableFile } from "../document-text.ts";
import { documentReaderErrors } from "../errors.ts";
import { readDocumentText } from "../read-document-text.ts";
import { paragraphSources } from "./paragraph-sources.ts";
import { type DocxComment, placeComments } from "./place-comments.ts";
import { readArchive } from "./read-parts.ts";

export interface CommentAuthor {
  readonly author: string;
  readonly at: Date;
}

const main = "word/document.xml";
const commentsPart = "word/comments.xml";
const relations = "word/_rels/document.xml.rels";
const contentTypes = "[Content_Types].xml";
const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relationKind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function commentXml(id: number, text: string, { author, at }: CommentAuthor): string {
  const date = at.toISOString().replace(/\.\d+Z$/, "Z");
  const paragraph = `<w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
  return `<w:comment w:id="${id}" w:author="${escapeXml(author)}" w:date="${date}" w:initials="NK">${paragraph}</w:comment>`;
}

function zip(parts: ReadonlyMap<string, Buffer>, at: Date): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of parts) file.addBuffer(content, name, { mtime: at });
  file.end();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    file.outputStream.on("data", (chunk: Buffer) => chunks.push(chunk));
    file.outputStream.on("end", () => resolve(Buffer.concat(chunks)));
    file.outputStream.on("error", reject);
  });
}

/** Inserts before the closing tag of a part's root element. */
function appendTo(xml: string, addition: string): string {
  const end = xml.lastIndexOf("</");
  return xml.slice(0, end) + addition + xml.slice(end);
}

/** All parts of the archive, or null: parts that the text reader never opens may be damaged too. */
async function archiveOf(content: Buffer): Promise<ReadonlyMap<string, Buffer> | null> {
  try {
    return await readArchive(content);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

/**
 * The same .docx with comments at stretches of its text; comments that it has already stay.
 * The file is read in the child process first, so that nothing hostile is unpacked here.
 */
export async function addDocxComments(
  content: Buffer,
  comments: readonly DocxComment[],
  by: CommentAuthor,
): Promise<Result<Buffer, AppError>> {
  const document = await readDocumentText(content, "document.docx");
  if (!document.ok) return document;
  const archive = await archiveOf(content);
  if (archive === null) return err(appError(documentReaderErrors.DOCUMENT_READER_BROKEN));
  const parts = new Map(archive);
  const textOf = (name: string) => parts.get(name)?.toString("utf8");
  const xml = textOf(main);
  const types = textOf(contentTypes);
  if (xml === undefined || types === undefined)
    return err(appError(documentReaderErrors.DOCUMENT_READER_BROKEN));
  const existing =
    textOf(commentsPart) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${namespace}"></w:comments>`;
  const taken = [...existing.matchAll(/<w:comment\b[^>]*\bw:id="(\d+)"/g)].map((match) => Number(match[1]));
  const firstId = Math.max(-1, ...taken) + 1;
  const body = document.value.paragraphs.filter((paragraph) => paragraph.margin === undefined);
  const { xml: marked, placed } = placeComments(xml, body, paragraphSources(xml), comments, firstId);
  const added = placed.map((index) => commentXml(firstId + index, comments[index]!.text, by)).join("");
  parts.set(main, Buffer.from(marked));
  parts.set(commentsPart, Buffer.from(appendTo(existing, added)));
  if (!types.includes(`PartName="/${commentsPart}"`)) {
    const override = `<Override PartName="/${commentsPart}" ContentType="${commentsType}"/>`;
    parts.set(contentTypes, Buffer.from(appendTo(types, override)));
  }
  const relationText =
    textOf(relations) ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  if (!relationText.includes(relationKind)) {
    const relation = `<Relationship Id="nhiemKyComments" Type="${relationKind}" Target="comments.xml"/>`;
    parts.set(relations, Buffer.from(appendTo(relationText, relation)));
  }
  return ok(await zip(parts, by.at));
}
