import { decodeLegacyText, detectLegacyEncoding } from "@nhiemky/vietnamese-text/legacy-encodings";
import type { DocumentText, ReadingWarning } from "../document-text.ts";

function decodeUtf16(content: Buffer, littleEndian: boolean): string {
  return new TextDecoder(littleEndian ? "utf-16le" : "utf-16be").decode(content);
}

/** Zero bytes at every second place tell UTF-16 without a mark; Vietnamese has mostly Latin letters. */
function guessUtf16(content: Buffer): "le" | "be" | null {
  const sample = content.subarray(0, 2_000);
  let evenZeros = 0;
  let oddZeros = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0 && index % 2 === 0) evenZeros++;
    else if (byte === 0) oddZeros++;
  }
  const many = sample.length / 5;
  if (oddZeros > many) return "le";
  return evenZeros > many ? "be" : null;
}

function decodeBytes(content: Buffer): { text: string; isUndecodable: boolean } {
  if (content[0] === 0xff && content[1] === 0xfe)
    return { text: decodeUtf16(content, true), isUndecodable: false };
  if (content[0] === 0xfe && content[1] === 0xff)
    return { text: decodeUtf16(content, false), isUndecodable: false };
  const guessed = guessUtf16(content);
  if (guessed !== null) return { text: decodeUtf16(content, guessed === "le"), isUndecodable: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(content), isUndecodable: false };
  } catch {
    // One byte a letter: TCVN3 and VNI text, told apart by what its words become.
    return { text: content.toString("latin1"), isUndecodable: true };
  }
}

/** Reads a text file in UTF-8, UTF-16, TCVN3 or VNI; each non-empty line is a paragraph. */
export function readPlainText(content: Buffer): DocumentText {
  const { text, isUndecodable } = decodeBytes(content);
  const legacy = detectLegacyEncoding(text);
  const warnings: ReadingWarning[] = [];
  if (legacy !== null) warnings.push(`legacy-${legacy.encoding}`);
  else if (isUndecodable) warnings.push("undecodable-bytes");
  const decoded = legacy === null ? text : decodeLegacyText(text, legacy.encoding);
  const paragraphs = decoded
    .normalize("NFC")
    .split(/\r\n|\r|\n|\f/u)
    .map((line) => line.replaceAll("\0", "").trim())
    .filter((line) => line !== "")
    .map((line) => ({ text: line }));
  if (paragraphs.length === 0) warnings.push("no-text");
  return { format: "txt", text: decoded, paragraphs, metadata: {}, pageCount: null, warnings };
}
