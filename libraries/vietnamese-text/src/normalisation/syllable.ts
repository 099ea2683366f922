const tone = /[\u0300\u0309\u0303\u0301\u0323]/gu;
const onset = "(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?";
const nucleus = "(?:uyê|iê|yê|oă|oa|oe|oo|uâ|uê|uơ|uô|ươ|ưa|ia|uya|uy|ua|[aăâeêioôơuưy])";
const coda = "(?:ng|nh|ch|[cmnpt]|[iyou])?";
const shape = new RegExp(`^${onset}${nucleus}${coda}$`, "u");

/** Whether a word has the shape of one written Vietnamese syllable: onset, vowels, coda, at most one tone mark. */
export function isVietnameseSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize("NFD");
  if ((decomposed.match(tone)?.length ?? 0) > 1) return false;
  return shape.test(decomposed.replace(tone, "").normalize("NFC"));
}
