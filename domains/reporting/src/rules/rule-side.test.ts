import { describe, expect, test } from "vitest";
import { parseRuleSide, readRuleSide } from "./rule-side.ts";

const figures: Readonly<Record<string, string>> = { nam: "7", nu: "5.5", "ho-so": "3" };
const figure = (code: string) => figures[code] ?? null;

describe("một vế của quy tắc kiểm tra", () => {
  test.each([
    ["nam + nu", "12.5"],
    ["nam - nu", "1.5"],
    ["2 * ho-so - 5", "1"],
    ["-nam", "-7"],
    ["100", "100"],
    ["0.5 * nu", "2.75"],
  ])("%s = %s", (text, value) => {
    expect(readRuleSide(text).value(figure)).toBe(value);
  });

  test("thiếu một số thì chưa tính", () => {
    expect(readRuleSide("nam + chua_co").value(figure)).toBeNull();
    expect(readRuleSide("nam + chua_co").codes).toEqual(["nam", "chua_co"]);
  });

  test.each(["", "nam +", "nam nu", "nam / nu", "nam + * nu", "(nam)"])(
    "“%s” không đọc được, nói rõ chỗ",
    (text) => {
      expect(parseRuleSide(text)).toHaveProperty("vi", expect.stringContaining("ký tự thứ"));
    },
  );
});
