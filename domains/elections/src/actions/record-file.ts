import { strToU8, unzipSync, type ZippableFile, zipSync } from "fflate";

/** Files of a record by their names. */
export type RecordFiles = Readonly<Record<string, Uint8Array>>;

/** A JSON file of the record; there is one way to write a value, so that no byte of it can change unseen. */
export function recordJson(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}

/**
 * One ZIP of the files of a record. Names in order, nothing compressed, one moment for every entry whatever the time
 * zone (a ZIP holds local time): equal files give equal bytes, and no paper has a time.
 */
export function packRecord(files: RecordFiles): Uint8Array {
  const mtime = new Date(2000, 0, 1);
  const entries = Object.keys(files)
    .sort()
    .map((name) => [name, [files[name]!, { level: 0 }] satisfies ZippableFile] as const);
  return zipSync(Object.fromEntries(entries), { mtime });
}

/** The files of a packed record; null: the ZIP cannot be opened. */
export function unpackRecord(content: Uint8Array): RecordFiles | null {
  try {
    return unzipSync(content);
  } catch {
    return null;
  }
}

/**
 * Whether a ZIP is byte for byte as its files would be packed; else the file where it first differs: a name, a moment
 * or a sum in the ZIP's own headers that no file's hash covers. Null: no difference.
 */
export function changedWrapping(content: Uint8Array, files: RecordFiles): string | null {
  const packed = packRecord(files);
  const least = Math.min(packed.length, content.length);
  let at = 0;
  while (at < least && packed[at] === content[at]) at++;
  if (at === packed.length && at === content.length) return null;
  const names = Object.keys(files).sort();
  const local = names.map((name) => ({ name, bytes: 30 + strToU8(name).length + files[name]!.length }));
  const central = names.map((name) => ({ name, bytes: 46 + strToU8(name).length }));
  let end = 0;
  for (const { name, bytes } of [...local, ...central]) {
    end += bytes;
    if (at < end) return name;
  }
  return names.at(-1) ?? "";
}
