const littleEndian = 0x4949;

/**
 * Pages of a TIFF, along its chain of directories; null: the chain leads out of the file or in a circle, so that pages
 * may be missing. An image library ends such a file at the last page that it finds and says nothing.
 */
export function tiffPages(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes.length >= 8 && view.getUint16(0) === littleEndian;
  const seen = new Set<number>();
  let at = bytes.length >= 8 ? view.getUint32(4, isLittle) : 0;
  while (at !== 0) {
    if (seen.has(at) || at + 2 > bytes.length) return null;
    seen.add(at);
    const next = at + 2 + view.getUint16(at, isLittle) * 12;
    if (next + 4 > bytes.length) return null;
    at = view.getUint32(next, isLittle);
  }
  return seen.size === 0 ? null : seen.size;
}
