const units: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};

const scales: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const linkers = new Set(["linh", "lẻ", "phẩy"]);

/** Whether a word can take part in a number written in words. */
export function isNumberWord(word: string): boolean {
  return (
    word in units || word in scales || linkers.has(word) || ["mười", "mươi", "trăm", "chục"].includes(word)
  );
}

/** A number below 1,000 at the start of the words: its value and how many words it took; null when there is none. */
function readBelowThousand(words: readonly string[]): { value: number; length: number } | null {
  let index = 0;
  let value = 0;
  const digitAt = (at: number): number | undefined => units[words[at] ?? ""];
  if (digitAt(0) !== undefined && words[1] === "trăm") {
    value = digitAt(0)! * 100;
    index = 2;
    if ((words[index] === "linh" || words[index] === "lẻ") && digitAt(index + 1) !== undefined) {
      return { value: value + digitAt(index + 1)!, length: index + 2 };
    }
  }
  if (words[index] === "mười") {
    value += 10;
    index += 1;
  } else if (digitAt(index) !== undefined && (words[index + 1] === "mươi" || words[index + 1] === "chục")) {
    value += digitAt(index)! * 10;
    index += 2;
  } else if (index > 0) return { value, length: index };
  const last = digitAt(index);
  // "năm" after a ten is "lăm", so "mười năm" is ten years; as a first word it is five.
  const isUnit = last !== undefined && (index === 0 || (words[index] !== "năm" && words[index] !== "không"));
  if (isUnit) return { value: value + last, length: index + 1 };
  return index > 0 ? { value, length: index } : null;
}

/**
 * A number in words at the start of a list of lower-case words: "mười lăm" 15, "hai mươi mốt" 21,
 * "một trăm linh năm" 105, "hai nghìn không trăm mười tám" 2018. Null when the words do not start with one.
 */
export function readNumberWords(words: readonly string[]): { value: number; length: number } | null {
  let value = 0;
  let index = 0;
  let lowestScale = Number.POSITIVE_INFINITY;
  while (index < words.length) {
    const piece = readBelowThousand(words.slice(index, index + 6));
    if (piece === null) break;
    const scale = scales[words[index + piece.length] ?? ""];
    if (scale === undefined) return { value: value + piece.value, length: index + piece.length };
    if (scale >= lowestScale) break;
    value += piece.value * scale;
    lowestScale = scale;
    index += piece.length + 1;
  }
  return index > 0 ? { value, length: index } : null;
}

/** The value of a whole text in number words ("mười một" 11), or null. */
export function parseNumberWords(text: string): number | null {
  const words = text.normalize("NFC").toLowerCase().trim().split(/\s+/u);
  const read = readNumberWords(words);
  return read !== null && read.length === words.length ? read.value : null;
}
