import fc from "fast-check";
import { expect, test } from "vitest";
import { foldForSearch, foldWithOffsets, originalRange } from "./fold-for-search.ts";

test("gấp chữ để tìm: bỏ dấu, đ thành d, chữ thường, gộp khoảng trắng", () => {
  expect(foldForSearch("Đảng uỷ  Khối các CƠ QUAN")).toBe("dang uy khoi cac co quan");
});

test("dấu đặt kiểu cũ, kiểu mới và chữ dựng sẵn, chữ tổ hợp gấp như nhau", () => {
  expect(foldForSearch("hoà thuý khoẻ")).toBe(foldForSearch("hòa thúy khỏe"));
  expect(foldForSearch("Nghị quyết".normalize("NFD"))).toBe("nghi quyet");
});

test("tìm thấy trong chữ đã gấp thì chỉ đúng chỗ trong nguyên văn", () => {
  const text = "Ban Thường  vụ Đảng ủy".normalize("NFD");
  const folded = foldWithOffsets(text);
  const at = folded.folded.indexOf("dang");
  const range = originalRange(folded, at, at + 4);
  expect(text.slice(range.start, range.end).normalize("NFC")).toBe("Đảng");
});

test("với mọi chuỗi: hai cách gấp ra một kết quả, gấp lại không đổi, vị trí tăng dần và nằm trong nguyên văn", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const { folded, starts } = foldWithOffsets(text);
      expect(folded).toBe(foldForSearch(text));
      expect(foldForSearch(folded)).toBe(folded);
      expect(starts.length).toBe(folded.length + 1);
      expect(starts.at(-1)).toBe(text.length);
      for (let index = 1; index < starts.length; index++) {
        expect(starts[index]!).toBeGreaterThanOrEqual(starts[index - 1]!);
      }
    }),
  );
}, 30_000);
