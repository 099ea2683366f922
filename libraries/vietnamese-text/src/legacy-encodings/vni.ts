/**
 * VNI for Windows: most marked vowels are two signs, the vowel and a mark; đ, ơ, ư and the forms of i, and ỵ, are one.
 * The table is the published layout of the VNI fonts.
 */
const singles: ReadonlyArray<readonly [seen: string, letter: string]> = [
  ["ñ", "đ"],
  ["ô", "ơ"],
  ["ö", "ư"],
  ["í", "í"],
  ["ì", "ì"],
  ["æ", "ỉ"],
  ["ó", "ĩ"],
  ["ò", "ị"],
  ["î", "ỵ"],
];

const tones = ["\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];
const circumflex = "\u0302";
const breve = "\u0306";

/** What each second sign adds to the vowel before it, by the vowels that may bear it. */
const marks: ReadonlyArray<readonly [vowels: string, signs: string, shape: string]> = [
  ["aeouyôö", "ùøûõï", ""],
  ["aeo", "áàåãä", circumflex],
  ["a", "éèúüë", breve],
];

const toUnicode = new Map<string, string>();

function learn(seen: string, letter: string): void {
  toUnicode.set(seen, letter);
  const capital = letter.toUpperCase();
  // A capital vowel may be followed by its mark in either case.
  toUnicode.set(seen[0]!.toUpperCase() + seen.slice(1), capital);
  toUnicode.set(seen.toUpperCase(), capital);
}

for (const [seen, letter] of singles) learn(seen, letter);
for (const [vowels, signs, shape] of marks) {
  for (const vowel of vowels) {
    const base = toUnicode.get(vowel) ?? vowel;
    for (const [index, sign] of [...signs].entries()) {
      learn(vowel + sign, (base + shape + tones[index]!).normalize("NFC"));
    }
  }
}
for (const vowel of "aeo") learn(`${vowel}â`, (vowel + circumflex).normalize("NFC"));
learn("aê", "ă");

const fromUnicode = new Map<string, string>();
for (const [seen, letter] of toUnicode) fromUnicode.set(letter, seen);

// Pairs before singles: "ôï" is one letter, not two.
const known = new RegExp([...toUnicode.keys()].sort((a, b) => b.length - a.length).join("|"), "gu");

/** Letters that VNI text shows for Vietnamese ones. */
export function decodeVni(text: string): string {
  return text.replace(known, (seen) => toUnicode.get(seen)!);
}

/** The inverse of `decodeVni`. */
export function encodeVni(text: string): string {
  return text.normalize("NFC").replace(/[\u0080-\uFFFF]/gu, (letter) => fromUnicode.get(letter) ?? letter);
}
