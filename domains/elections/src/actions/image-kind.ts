const signatures: readonly (readonly [mediaType: string, extension: string, bytes: readonly number[]])[] = [
  ["image/jpeg", "jpg", [0xff, 0xd8, 0xff]],
  ["image/png", "png", [0x89, 0x50, 0x4e, 0x47]],
  ["image/tiff", "tif", [0x49, 0x49, 0x2a, 0x00]],
  ["image/tiff", "tif", [0x4d, 0x4d, 0x00, 0x2a]],
  ["application/pdf", "pdf", [0x25, 0x50, 0x44, 0x46]],
  ["application/zip", "zip", [0x50, 0x4b, 0x03, 0x04]],
];

/** The kind of a file by its first bytes, whatever its name says; null: none that scans come in. */
export function kindOf(
  content: Uint8Array,
): { readonly mediaType: string; readonly extension: string } | null {
  const found = signatures.find(([, , bytes]) => bytes.every((byte, index) => content[index] === byte));
  return found === undefined ? null : { mediaType: found[0], extension: found[1] };
}

/** The same for one page of a ballot: an image. */
export function mediaTypeOf(content: Uint8Array): string | null {
  const kind = kindOf(content)?.mediaType;
  return kind?.startsWith("image/") === true ? kind : null;
}
