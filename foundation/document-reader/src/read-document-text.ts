import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { DocumentText, ReadingFailure } from "./document-text.ts";
import { documentReaderErrors } from "./errors.ts";
import { type ReaderLimits, readInChild } from "./read-in-child.ts";
import { sniffFormat } from "./sniff-format.ts";

/** Largest file that is read, in bytes. */
export const mostFileBytes = 64 * 1024 * 1024;

export const defaultReaderLimits: ReaderLimits = { seconds: 60, heapMegabytes: 768, residentMegabytes: 1536 };

const errorOf = {
  encrypted: documentReaderErrors.DOCUMENT_READER_ENCRYPTED,
  broken: documentReaderErrors.DOCUMENT_READER_BROKEN,
  "too-large-inside": documentReaderErrors.DOCUMENT_READER_TOO_LARGE_INSIDE,
  unsupported: documentReaderErrors.DOCUMENT_READER_UNSUPPORTED,
} satisfies Record<ReadingFailure, unknown>;

/** Bytes in whole megabytes, rounded up, for a sentence. */
function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

/**
 * Reads a .docx, .pdf or .txt to paragraphs. These are parsers of files from outside: they run in a child process
 * with limits of time and memory, and whatever happens there comes back as an error of the catalogue.
 */
export async function readDocumentText(
  content: Buffer,
  fileName: string,
  limits: ReaderLimits = defaultReaderLimits,
): Promise<Result<DocumentText>> {
  if (content.length > mostFileBytes) {
    return err(
      appError(documentReaderErrors.DOCUMENT_READER_TOO_LARGE, {
        megabytes: megabytes(content.length),
        limit: megabytes(mostFileBytes),
      }),
    );
  }
  const format = sniffFormat(content, fileName);
  if (format in errorOf) return err(appError(errorOf[format as ReadingFailure]));
  const answer = await readInChild(content, format, limits);
  if (answer === null) {
    return err(appError(documentReaderErrors.DOCUMENT_READER_TOO_SLOW, { seconds: limits.seconds }));
  }
  return "text" in answer ? ok(answer.text) : err(appError(errorOf[answer.failure]));
}
