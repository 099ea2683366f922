export { type DecodedImage, decodeImage } from "./decoding/decode-image.ts";
export { listScans, type ScanSource } from "./decoding/list-scans.ts";
export { readScan } from "./decoding/read-scan.ts";
export { type ReadScansOptions, readScans } from "./decoding/read-scans.ts";
export { renderTemplates } from "./decoding/render-templates.ts";
