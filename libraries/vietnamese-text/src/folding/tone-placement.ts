const placement: ReadonlyArray<readonly [plain: string, onSecond: string, onFirst: string]> = [
  ["oa", "àáảãạ", "òóỏõọ"],
  ["oe", "èéẻẽẹ", "òóỏõọ"],
  ["uy", "ỳýỷỹỵ", "ùúủũụ"],
];

const toFirst = new Map<string, string>();
for (const [plain, onSecond, onFirst] of placement) {
  const [first, second] = [plain[0]!, plain[1]!];
  for (let tone = 0; tone < onSecond.length; tone++) {
    for (const letter of [first, first.toUpperCase()]) {
      for (const [vowel, last] of [
        [onSecond[tone]!, second],
        [onSecond[tone]!.toUpperCase(), second.toUpperCase()],
      ] as const) {
        const toned = onFirst[tone]!;
        toFirst.set(letter + vowel, (letter === first ? toned : toned.toUpperCase()) + last);
      }
    }
  }
}

// "quý" is q + u: its u is no vowel, so the mark has one place only.
const openSyllableEnd = /(?<![qQ])(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\p{L})/gu;

/**
 * Writes the tone mark of open syllables in oa, oe, uy on the first vowel (hoà → hòa, uỷ → ủy, khoẻ → khỏe).
 * For keys and comparison only: official texts use both styles and the writer's own is never rewritten.
 * The text must be in NFC.
 */
export function unifyTonePlacement(text: string): string {
  return text.replace(openSyllableEnd, (pair) => toFirst.get(pair) ?? pair);
}
