import { decodeTcvn3, decodeVni, type LegacyEncoding } from "@nhiemky/vietnamese-text/legacy-encodings";

/** Which legacy encodings were met and converted. */
export type LegacyEncodingSeen = Set<LegacyEncoding>;

/** A stretch of text in one font. */
export interface FontRun {
  readonly text: string;
  readonly font: string | null;
}

interface FontEncoding {
  readonly encoding: LegacyEncoding | null;
  readonly isCapitalsFont: boolean;
}

/** The font's name says how its text is encoded: .VnTime and .VnArialH are TCVN3, VNI-Times is VNI. */
function encodingOfFont(font: string | null): FontEncoding {
  if (font !== null && /^\.Vn/iu.test(font)) return { encoding: "tcvn3", isCapitalsFont: font.endsWith("H") };
  if (font !== null && /^VNI[-\s]/iu.test(font)) return { encoding: "vni", isCapitalsFont: false };
  return { encoding: null, isCapitalsFont: false };
}

/** Unicode text of a paragraph's runs. Neighbouring runs of one encoding are read together: VNI writes a letter in two signs. */
export function unicodeOfRuns(runs: readonly FontRun[], seen: LegacyEncodingSeen): string {
  let text = "";
  for (let first = 0; first < runs.length; ) {
    const { encoding, isCapitalsFont } = encodingOfFont(runs[first]?.font ?? null);
    let stretch = "";
    let next = first;
    for (; next < runs.length; next++) {
      const other = encodingOfFont(runs[next]?.font ?? null);
      if (other.encoding !== encoding || other.isCapitalsFont !== isCapitalsFont) break;
      stretch += runs[next]?.text ?? "";
    }
    if (encoding !== null && /[^\p{ASCII}]/u.test(stretch)) seen.add(encoding);
    if (encoding === "tcvn3") text += decodeTcvn3(stretch, { isCapitalsFont });
    else text += encoding === "vni" ? decodeVni(stretch) : stretch;
    first = next;
  }
  return text;
}
