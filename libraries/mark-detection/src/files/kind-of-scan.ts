/** What a scanner hands over: images, or files that hold several. */
export type ScanKind = "jpeg" | "png" | "tiff" | "pdf" | "zip";

const signatures: readonly (readonly [kind: ScanKind, bytes: readonly number[]])[] = [
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
];

const extensions: Readonly<Record<string, ScanKind>> = {
  ".jpg": "jpeg",
  ".jpeg": "jpeg",
  ".png": "png",
  ".tif": "tiff",
  ".tiff": "tiff",
  ".pdf": "pdf",
  ".zip": "zip",
};

/** Names under which scans are looked for. */
export const scanExtensions = Object.keys(extensions);

/** How many bytes of a file's head tell its kind. */
export const kindHeadBytes = 8;

/**
 * The kind of a file by its first bytes, whatever its name says; where they say nothing, by its name: a file that is
 * called a scan and is none is then told as damaged, not passed over. Null: no scan, nor called one.
 */
export function kindOfScan(head: Uint8Array, name: string): ScanKind | null {
  const found = signatures.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  const dot = name.lastIndexOf(".");
  return found?.[0] ?? extensions[name.slice(dot === -1 ? name.length : dot).toLowerCase()] ?? null;
}
