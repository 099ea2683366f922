export { type DecodedImage, decodeImage } from "./decoding/decode-image.ts";
export { readScan } from "./decoding/read-scan.ts";
export { type ReadScansOptions, readScans } from "./decoding/read-scans.ts";
export { renderTemplates } from "./decoding/render-templates.ts";
export { type CleanScan, cleanScan } from "./files/clean-scan.ts";
export { kindOfScan, type ScanKind } from "./files/kind-of-scan.ts";
export { listScans, type ScanList, type ScanSource, scansOfFiles } from "./files/list-scans.ts";
export { filesOfZip, type UnpackedFile } from "./files/open-zip.ts";
