const [prefix, startOfScan, endOfImage, jfif, adobe, comment] = [0xff, 0xda, 0xd9, 0xe0, 0xee, 0xfe];

/** Segments that say how the pixels are coded; of the applications' own only Adobe's, which names the colours. */
function isNeeded(marker: number): boolean {
  return marker === adobe || !((marker >= jfif && marker <= 0xef) || marker === comment);
}

/**
 * A JPEG without what its scanner wrote beside the pixels: EXIF with time, serial number and preview, XMP, comments, and
 * whatever follows the image. The coded pixels stay as they are, byte for byte. Null: it is not built like a JPEG.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== prefix) return null;
    const marker = bytes[at + 1]!;
    if (marker === prefix) {
      at++;
      continue;
    }
    if (marker === endOfImage) return join(kept, bytes.subarray(at, at + 2));
    const next = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    const end = marker === startOfScan ? endOfScan(bytes, next) : next;
    if (end > bytes.length) return null;
    if (isNeeded(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return at + 2 <= bytes.length && bytes[at + 1] === endOfImage
    ? join(kept, bytes.subarray(at, at + 2))
    : null;
}

/** Where the coded pixels end: at the next marker that is neither an escaped byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== prefix) continue;
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== prefix && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return Number.POSITIVE_INFINITY;
}

function join(parts: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.concat([...parts, last]));
}
