const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** The value of a Roman numeral in capitals ("XIV" 14), or null when it is not one. */
export function parseRomanNumeral(text: string): number | null {
  if (!/^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u.test(text) || text === "") return null;
  let total = 0;
  for (let index = 0; index < text.length; index++) {
    const value = values[text[index]!]!;
    total += value < (values[text[index + 1] ?? ""] ?? 0) ? -value : value;
  }
  return total;
}
