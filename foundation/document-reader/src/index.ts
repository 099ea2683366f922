export type { DocumentParagraph, DocumentText, ReadingWarning } from "./document-text.ts";
export { addDocxComments, type CommentAuthor } from "./docx/add-docx-comments.ts";
export type { DocxComment } from "./docx/place-comments.ts";
export { documentReaderErrors } from "./errors.ts";
export { defaultReaderLimits, mostFileBytes, readDocumentText } from "./read-document-text.ts";
export type { ReaderLimits } from "./read-in-child.ts";
