export { decodeLegacyText, detectLegacyEncoding, type LegacyEncoding, type LegacyFinding } from "./detect.ts";
export { decodeTcvn3, encodeTcvn3 } from "./tcvn3.ts";
export { decodeVni, encodeVni } from "./vni.ts";
