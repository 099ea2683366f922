import { crc32 } from "node:zlib";
import { type AppError, appError, err, ok, type Result } from "@nhiemky/kernel";
import { strFromU8, unzipSync } from "fflate";
import { markDetectionErrors } from "../errors.ts";

/** What a ZIP may hold unpacked: a batch of scans, not a bomb. */
const unpackedMaxBytes = 1024 * 1024 * 1024;

/** Files that operating systems put into folders and archives unasked. */
const unasked = /(^|\/)(\.[^/]*|__MACOSX\/.*|Thumbs\.db|desktop\.ini)$/i;

/** A file out of a ZIP. */
export interface UnpackedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The files in a ZIP, under their names in it, each held against its check sum: the unpacker does not look at it. */
export function filesOfZip(name: string, bytes: Uint8Array): Result<readonly UnpackedFile[], AppError> {
  const broken = (inside: string) =>
    err(appError(markDetectionErrors.SCANS_ZIP_BROKEN, { file: inside === "" ? name : `${name}/${inside}` }));
  const sums = checkSums(bytes);
  if (sums === null) return broken("");
  let unpacked = 0;
  let opening = "";
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: ({ name: inside, originalSize }) => {
        opening = inside;
        unpacked += originalSize;
        if (unpacked > unpackedMaxBytes) throw new RangeError("package too large");
        return true;
      },
    });
  } catch {
    return broken(opening);
  }
  const files: UnpackedFile[] = [];
  for (const [inside, content] of Object.entries(entries)) {
    if (crc32(content) !== sums.get(inside)) return broken(inside);
    if (!inside.endsWith("/") && !unasked.test(inside)) files.push({ name: inside, content });
  }
  return ok(files);
}

/**
 * The check sum that a ZIP's directory gives of each file; null: it has no directory that can be followed, or two files
 * of one name, of which the unpacker would keep one.
 */
function checkSums(bytes: Uint8Array): ReadonlyMap<string, number> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return null;
  const sums = new Map<string, number>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null;
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const isUtf8 = (view.getUint16(at + 8, true) & 0x800) !== 0;
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + lengths[0]), !isUtf8);
    if (sums.has(name)) return null;
    sums.set(name, view.getUint32(at + 16, true));
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return sums;
}
