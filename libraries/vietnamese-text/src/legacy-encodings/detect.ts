import { isVietnameseSyllable } from "../normalisation/syllable.ts";
import { decodeTcvn3 } from "./tcvn3.ts";
import { decodeVni } from "./vni.ts";

export type LegacyEncoding = "tcvn3" | "vni";

export interface LegacyFinding {
  readonly encoding: LegacyEncoding;
  /** Share (0..1) of the marked words that become Vietnamese syllables when decoded. */
  readonly plausibleShare: number;
}

const word = /[A-Za-z\u00A1-\u024F\u1E00-\u1EFF]+/gu;
const marked = /[\u00A1-\u00FF]/u;
const sampleWords = 2000;

function plausibleShare(words: readonly string[], decode: (word: string) => string): number {
  const plausible = words.filter((each) => isVietnameseSyllable(decode(each))).length;
  return words.length === 0 ? 0 : plausible / words.length;
}

/**
 * Recognises text that was typed for TCVN3 or VNI fonts: decoded, its words are Vietnamese syllables; as they stand,
 * they are not. Null for Unicode text and for text too short to tell. Show the reader a preview before converting.
 */
export function detectLegacyEncoding(text: string): LegacyFinding | null {
  const words: string[] = [];
  for (const [each] of text.matchAll(word)) {
    if (marked.test(each)) words.push(each);
    if (words.length === sampleWords) break;
  }
  if (words.length < 3) return null;
  const asIs = plausibleShare(words, (each) => each);
  const candidates: LegacyFinding[] = [
    { encoding: "tcvn3", plausibleShare: plausibleShare(words, decodeTcvn3) },
    { encoding: "vni", plausibleShare: plausibleShare(words, decodeVni) },
  ];
  const best = candidates.reduce((left, right) =>
    right.plausibleShare > left.plausibleShare ? right : left,
  );
  return best.plausibleShare >= 0.8 && best.plausibleShare >= asIs + 0.2 ? best : null;
}

/** Converts text of a legacy encoding to Unicode (NFC). */
export function decodeLegacyText(text: string, encoding: LegacyEncoding): string {
  return (encoding === "tcvn3" ? decodeTcvn3(text) : decodeVni(text)).normalize("NFC");
}
