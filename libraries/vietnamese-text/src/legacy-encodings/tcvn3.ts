import iconv from "iconv-lite";

/**
 * TCVN3 (ABC, the .VnTime fonts): one byte a letter, seen in Unicode files as Latin-1 signs. Only the letters that
 * the fonts draw in their lower case are mapped; capitals with marks live in separate fonts (.VnTimeH).
 */
const toUnicode = new Map<string, string>();
const fromUnicode = new Map<string, string>();
// The bytes that iconv knows as precomposed lower-case letters, and the seven capitals without tone (A1 to A7).
const letterBytes = [...range(0xa1, 0xae), ...range(0xb5, 0xb9), ...range(0xbb, 0xbe), ...range(0xc6, 0xfe)];
for (const byte of letterBytes) {
  const letter = iconv.decode(Uint8Array.of(byte), "tcvn").normalize("NFC");
  const isCapital = letter !== letter.toLowerCase();
  if (isCapital && byte > 0xa7) continue;
  const seen = String.fromCharCode(byte);
  toUnicode.set(seen, letter);
  fromUnicode.set(letter, seen);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Letters that TCVN3 text shows for Vietnamese ones. Text set in a capitals font (.VnTimeH) is put in capitals. */
export function decodeTcvn3(text: string, options: { readonly isCapitalsFont?: boolean } = {}): string {
  const decoded = text.replace(/[\u00A1-\u00FE]/gu, (sign) => toUnicode.get(sign) ?? sign);
  return options.isCapitalsFont ? decoded.toUpperCase() : decoded;
}

/** The inverse of `decodeTcvn3`; capitals with a tone mark have no sign of their own and lose their case. */
export function encodeTcvn3(text: string): string {
  return text
    .normalize("NFC")
    .replace(
      /[\u0080-\uFFFF]/gu,
      (letter) => fromUnicode.get(letter) ?? fromUnicode.get(letter.toLowerCase()) ?? letter,
    );
}
