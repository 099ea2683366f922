import fc from "fast-check";
import { expect, test } from "vitest";
import { findNames } from "./find-names.ts";

test("người, chức vụ, cơ quan trong một câu", () => {
  const text =
    "Đồng chí Nguyễn Thị Minh An, Phó Bí thư Thường trực Đảng ủy Khối các cơ quan tỉnh, làm việc với Ban Tổ chức Tỉnh ủy và UBND huyện Hòa Bình.";
  expect(findNames(text).map(({ kind, text: name }) => [kind, name])).toEqual([
    ["person", "Nguyễn Thị Minh An"],
    ["post", "Phó Bí thư Thường trực Đảng ủy Khối các cơ quan tỉnh"],
    ["body", "Ban Tổ chức Tỉnh ủy"],
    ["body", "UBND huyện Hòa Bình"],
  ]);
});

test("với mọi chuỗi: không ném lỗi, vị trí đúng", () => {
  const piece = fc.constantFrom("Bí thư ", "Nguyễn ", "Văn A", "Ban ", "Sở Nội vụ ", "UBND ", "TP. ");
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 }))), (pieces) => {
      const text = pieces.join("");
      for (const name of findNames(text)) expect(text.slice(name.start, name.end)).toBe(name.text);
    }),
  );
}, 30_000);
