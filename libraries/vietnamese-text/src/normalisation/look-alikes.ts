/** Letters of other alphabets, and wrong Latin letters, that look like a letter of a Vietnamese text. */
const alwaysWrong: Readonly<Record<string, string>> = {
  // Eth and African D are drawn like Đ and come from old keyboards and from scanning.
  "\u00D0": "Đ",
  "\u0189": "Đ",
  "\u00F0": "đ",
  "\u0256": "đ",
};

const foreign: Readonly<Record<string, string>> = {
  // Cyrillic
  А: "A",
  В: "B",
  Е: "E",
  К: "K",
  М: "M",
  Н: "H",
  О: "O",
  Р: "P",
  С: "C",
  Т: "T",
  У: "Y",
  Х: "X",
  І: "I",
  Ѕ: "S",
  Ј: "J",
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  і: "i",
  ѕ: "s",
  ј: "j",
  // Greek
  Α: "A",
  Β: "B",
  Ε: "E",
  Ζ: "Z",
  Η: "H",
  Ι: "I",
  Κ: "K",
  Μ: "M",
  Ν: "N",
  Ο: "O",
  Ρ: "P",
  Τ: "T",
  Υ: "Y",
  Χ: "X",
  ο: "o",
  ν: "v",
};

const latinLetter = /\p{Script=Latin}/u;
const suspectLetter = /[\u00D0\u00F0\u0189\u0256\p{Script=Cyrillic}\p{Script=Greek}]/u;
const word = /[\p{L}\p{M}]+/gu;

/**
 * Replaces look-alike letters: eth for đ anywhere, Cyrillic and Greek letters in a word that also has Latin ones
 * (a wholly Cyrillic or Greek word is left alone). Length in UTF-16 units does not change.
 */
export function replaceLookAlikes(text: string): string {
  if (!suspectLetter.test(text)) return text;
  return text.replace(word, (each) => {
    if (!suspectLetter.test(each)) return each;
    const isMixed = latinLetter.test(each);
    return each.replace(
      /./gsu,
      (letter) => alwaysWrong[letter] ?? (isMixed ? foreign[letter] : undefined) ?? letter,
    );
  });
}
