import { expect, test } from "vitest";
import { isCollective, longerWords, unitWords, withoutName } from "./unit-words.ts";

test("đảng ủy được gọi là đảng bộ trong sổ tổ chức", () => {
  expect(unitWords("Ban Thường vụ Đảng ủy Sở Mẫu,")).toEqual([
    "Ban Thường vụ Đảng ủy Sở Mẫu",
    "Đảng ủy Sở Mẫu",
    "Đảng bộ Sở Mẫu",
  ]);
  expect(unitWords("Thành ủy Mẫu").at(-1)).toBe("Đảng bộ thành phố Mẫu");
});

test("tên dài dần ra, không vượt qua dấu câu", () => {
  expect(longerWords("Đảng ủy", " cơ sở 01, phối hợp")).toEqual([
    "Đảng ủy",
    "Đảng ủy cơ",
    "Đảng ủy cơ sở",
    "Đảng ủy cơ sở 01",
  ]);
});

test("phần tên đọc lẫn vào việc được bỏ đi", () => {
  expect(withoutName("cơ sở 01 chủ trì xây dựng quy chế", ["cơ sở 01"])).toBe("xây dựng quy chế");
  expect(withoutName("xây dựng quy chế", [""])).toBe("xây dựng quy chế");
});

test("“các”, “mỗi” gọi nhiều đơn vị", () => {
  expect(["các chi bộ", "Mỗi đơn vị", "Ban Tổ chức"].map(isCollective)).toEqual([true, true, false]);
});
