/** Chunks that are needed to draw the pixels; text, time, EXIF and profiles are not. */
const needed = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);
const signatureBytes = 8;

/** A PNG without what was written beside the pixels, or after them. Null: it is not built like a PNG. */
export function stripPng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, signatureBytes)];
  for (let at = signatureBytes; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const kind = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1");
    if (needed.has(kind)) kept.push(bytes.subarray(at, end));
    if (kind === "IEND") return new Uint8Array(Buffer.concat(kept));
    at = end;
  }
  return null;
}
