import fc from "fast-check";
import { expect, test } from "vitest";
import { vietnameseSortKey } from "./alphabet.ts";
import { compareByGivenName, givenNameSortKey } from "./given-name.ts";

test("xếp theo tên, rồi họ, rồi chữ đệm, đúng vần chữ cái Việt", () => {
  const inOrder = [
    "Trần Văn An",
    "Phạm Ánh",
    "Đỗ Ân",
    "Bùi Âu",
    "Lý Dũng",
    "Ngô Duy",
    "Vũ Đức",
    "Lê Thị Hòa",
    "Nguyễn An Hoà",
    "Nguyễn Văn Hòa",
    "Mai Ý",
    "Hà Yến",
  ];
  const shuffled = [...inOrder].reverse();
  expect(shuffled.sort(compareByGivenName)).toEqual(inOrder);
});

test("ma, mà, mả, mã, má, mạ: thứ tự thanh chỉ quyết định khi chữ cái đã như nhau", () => {
  const inOrder = ["ma", "mà", "mả", "mã", "má", "mạ", "mai", "măng", "mân", "mẹ"];
  expect(
    [...inOrder].reverse().sort((a, b) => (vietnameseSortKey(a) < vietnameseSortKey(b) ? -1 : 1)),
  ).toEqual(inOrder);
});

test("khóa xếp chỉ gồm ký tự ASCII in được", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(givenNameSortKey(name)).toMatch(/^[ -~]*$/);
    }),
  );
}, 30_000);

const syllable = fc
  .tuple(
    fc.constantFrom("", "b", "ch", "d", "đ", "ng", "th", "tr", "x"),
    fc.constantFrom(..."aăâeêioôơuưy", "iê", "ươ"),
    fc.constantFrom("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"),
    fc.constantFrom("", "n", "ng", "c", "m"),
  )
  .map(([onset, vowel, tone, coda]) => (onset + vowel + tone + coda).normalize("NFC"));

test("với mọi âm tiết: khóa xếp giống bộ đối chiếu tiếng Việt của CLDR", () => {
  const collator = new Intl.Collator("vi");
  fc.assert(
    fc.property(syllable, syllable, (left, right) => {
      const [leftKey, rightKey] = [vietnameseSortKey(left), vietnameseSortKey(right)];
      expect(Math.sign(leftKey < rightKey ? -1 : leftKey > rightKey ? 1 : 0)).toBe(
        Math.sign(collator.compare(left, right)),
      );
    }),
  );
}, 30_000);
