import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNumberWords } from "./number-words.ts";
import { formatNumber, parsePrintedNumber } from "./printed-number.ts";
import { parseRomanNumeral } from "./roman-numeral.ts";

test.each([
  ["1.536", 1536, 0],
  ["79,63", 79.63, 2],
  ["05", 5, 0],
  ["1.234.567,89", 1_234_567.89, 2],
  ["85.39", 85.39, 2],
  ["1,234,567", 1_234_567, 0],
  ["8,125", 8.125, 3],
])("số in %s đọc là %d với %d chữ số lẻ", (text, value, decimals) => {
  expect(parsePrintedNumber(text)).toEqual({ value, decimals });
});

test("một nhóm ba chữ số: nghìn hay phần lẻ tùy chỗ đứng", () => {
  expect(parsePrintedNumber("1,536", { loneComma: "thousands" })?.value).toBe(1536);
  expect(parsePrintedNumber("15.534", { lonePoint: "decimals" })?.value).toBe(15.534);
  expect(parsePrintedNumber("1.2.3")).toBeNull();
});

test.each([
  ["chín", 9],
  ["mười", 10],
  ["mười lăm", 15],
  ["hai mươi mốt", 21],
  ["ba mươi tư", 34],
  ["một trăm linh năm", 105],
  ["hai trăm ba mươi", 230],
  ["hai nghìn không trăm mười tám", 2018],
  ["năm triệu ba trăm nghìn", 5_300_000],
])("chữ “%s” là số %d", (text, value) => {
  expect(parseNumberWords(text)).toBe(value);
});

test("không phải số thì không đọc", () => {
  for (const text of ["", "một số", "mười năm", "trăm"]) expect(parseNumberWords(text)).toBeNull();
  for (const text of ["", "IIII", "VX", "ABC"]) expect(parseRomanNumeral(text)).toBeNull();
  expect(parseRomanNumeral("XVIII")).toBe(18);
});

test("với mọi số: viết ra rồi đọc lại được đúng số ấy", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 2 }), (scaled, decimals) => {
      const value = Number((scaled / 10 ** decimals).toFixed(decimals));
      expect(parsePrintedNumber(formatNumber(value, decimals))).toEqual({ value, decimals });
    }),
  );
}, 30_000);
