import fc from "fast-check";
import { expect, test } from "vitest";
import { documentTypes } from "./document-types.ts";
import { canonicalSymbolKey, parseReferenceNumber } from "./parse-reference-number.ts";

test.each([
  "39-NQ/TW",
  "39 - NQ/TƯ",
  "39/NQ-TW",
  "39–NQ/T.Ư",
  "Số: 39-NQ/TW",
  "39 nq tw",
  "Nghị quyết số 39-NQ/TW",
])("mọi cách viết của một số ký hiệu Đảng về một dạng: %s", (spelling) => {
  expect(parseReferenceNumber(spelling)).toMatchObject({
    number: "39",
    symbolType: "NQ",
    issuerSymbol: "TW",
    canonical: "39-NQ/TW",
  });
  expect(canonicalSymbolKey(spelling)).toBe("39 nq tw");
});

test.each([
  ["30/2020/NĐ-CP", "30/2020/NĐ-CP"],
  ["56/2005-NĐ-CP", "56/2005/NĐ-CP"],
  ["42/NQ-HĐND", "42/NQ-HĐND"],
  ["136/2025/QH15", "136/2025/QH15"],
  ["07-Ctr/HU", "07-CTr/HU"],
  ["10072-CV/BTCTW", "10072-CV/BTCTW"],
])("số ký hiệu %s viết chuẩn là %s", (spelling, canonical) => {
  expect(parseReferenceNumber(spelling)?.canonical).toBe(canonical);
});

test("tìm bằng loại và số, không có cơ quan", () => {
  expect(canonicalSymbolKey("NQ 39")).toBe("39 nq");
  expect(canonicalSymbolKey("quy định 022")).toBe("22 qd");
  expect(canonicalSymbolKey("22-QĐi/TW")).toBe(canonicalSymbolKey("22-QyĐ/TW"));
});

test("không có số, hoặc nhiều hơn một số ký hiệu, thì không đọc", () => {
  for (const text of ["", "Nghị quyết", "kỳ họp thứ 7 ngày mai", "12 34 56"])
    expect(parseReferenceNumber(text)).toBeNull();
});

test("với mọi chuỗi: không ném lỗi; dạng chuẩn đọc lại ra chính nó", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void parseReferenceNumber(text)));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.constantFrom(...documentTypes.flatMap((type) => type.partySymbols)),
      fc.constantFrom("TW", "TU", "HU", "BTCTW", "UBND", "HĐND"),
      (number, symbol, issuer) => {
        const read = parseReferenceNumber(`${number}-${symbol}/${issuer}`)!;
        expect(parseReferenceNumber(read.canonical)).toEqual(read);
      },
    ),
  );
}, 30_000);
