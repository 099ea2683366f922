import type { DocumentText, ReadingFailure } from "./document-text.ts";

const oleHeader = Buffer.from("d0cf11e0a1b11ae1", "hex");
/** A .docx with a password is an OLE file that holds this stream. */
const encryptedStream = Buffer.from("EncryptedPackage", "utf16le");

/** What a file is, by its first bytes; the name decides only between text and nothing. */
export function sniffFormat(content: Buffer, fileName: string): DocumentText["format"] | ReadingFailure {
  if (content.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004"))) return "docx";
  if (content.subarray(0, 1024).includes("%PDF-")) return "pdf";
  if (content.subarray(0, 8).equals(oleHeader))
    return content.includes(encryptedStream) ? "encrypted" : "unsupported";
  if (!/\.txt$/iu.test(fileName)) return /\.(?:docx|pdf)$/iu.test(fileName) ? "broken" : "unsupported";
  return "txt";
}
