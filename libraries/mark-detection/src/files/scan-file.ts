/** A file as it was handed in: on disk, or its bytes. */
export interface ScanFile {
  readonly name: string;
  readonly content: { readonly path: string } | Uint8Array;
}
