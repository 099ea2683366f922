import { civilDate } from "@nhiemky/kernel";
import { expect, test } from "vitest";
import { numberSections, romanNumeral } from "./number-sections.ts";
import type { SectionBlock } from "./official-document.ts";
import { dateInWords } from "./official-words.ts";

test.each([
  ["2026-05-27", "ngày 27 tháng 5 năm 2026"],
  ["2026-02-05", "ngày 05 tháng 02 năm 2026"],
  ["2026-12-01", "ngày 01 tháng 12 năm 2026"],
])("ngày %s viết là “%s”", (date, words) => {
  expect(dateInWords(civilDate(date))).toBe(words);
});

const section = (level: SectionBlock["level"]): SectionBlock => ({ kind: "section", level, title: "" });

test("đề mục của Đảng đánh số I-, 1., a) và bắt đầu lại dưới mỗi mục trên", () => {
  const blocks = [
    section(1),
    section(2),
    section(3),
    section(3),
    section(2),
    { kind: "paragraph" as const, text: "" },
    section(1),
    section(2),
  ];
  expect(numberSections(blocks, "party")).toEqual(["I-", "1.", "a)", "b)", "2.", null, "II-", "1."]);
  expect(numberSections([section(1), section(1)], "state")).toEqual(["I.", "II."]);
});

test.each([
  [4, "IV"],
  [9, "IX"],
  [14, "XIV"],
  [29, "XXIX"],
])("số La Mã của %i là %s", (number, written) => {
  expect(romanNumeral(number)).toBe(written);
});
