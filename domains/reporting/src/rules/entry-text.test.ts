import { describe, expect, test } from "vitest";
import { readEntryText, writeVietnamese } from "./entry-text.ts";

describe("số gõ vào một ô", () => {
  test("số không, ô trống và không phát sinh là ba điều khác nhau", () => {
    expect(readEntryText("0", "vi", 0)).toEqual({ kind: "figure", value: "0" });
    expect(readEntryText("  ", "vi", 0)).toEqual({ kind: "blank" });
    expect(readEntryText("Không phát sinh", "vi", 0)).toEqual({ kind: "nil" });
    expect(readEntryText("KPS", null, 0)).toEqual({ kind: "nil" });
  });

  test.each([
    ["1.234,5", "vi", "1234.5"],
    ["1,234.5", "en", "1234.5"],
    ["1.234", "vi", "1234"],
    ["1.234", "en", "1.234"],
    ["12.345.678", "vi", "12345678"],
    ["-0,50", "vi", "-0.5"],
    ["1234.5", "machine", "1234.5"],
  ] as const)("“%s” viết kiểu %s là %s", (text, style, value) => {
    expect(readEntryText(text, style, 3)).toEqual({ kind: "figure", value });
  });

  test.each(["1.234,5", "1,234.5", "1.234", "0,5", "85.39"])(
    "“%s” mà không ai nói viết kiểu nào thì không đoán",
    (text) => {
      expect(readEntryText(text, null, 3).kind).toBe("ambiguous");
    },
  );

  test("cả hai cách đọc được nêu ra khi đều đọc được", () => {
    expect(readEntryText("1.234", null, 3)).toEqual({
      kind: "ambiguous",
      vietnamese: "1234",
      english: "1.234",
    });
    expect(readEntryText("1.234,5", null, 3)).toMatchObject({ vietnamese: "1234.5", english: null });
  });

  test("viết theo kiểu kia thì bị nêu tên, không tự hiểu", () => {
    expect(readEntryText("1,234.5", "vi", 1)).toEqual({ kind: "other-style", value: "1234.5" });
    expect(readEntryText("1.234,5", "en", 1)).toEqual({ kind: "other-style", value: "1234.5" });
  });

  test.each(["mười hai", "12 người", "1e21", "1.2.3", "-", "12,34,5", "=A1+B1", "--5"])(
    "“%s” không phải số",
    (text) => {
      expect(readEntryText(text, "vi", 3)).toEqual({ kind: "not-a-number" });
    },
  );

  test("nhiều chữ số thập phân hơn chỉ số cho phép, hoặc quá dài, thì bị nêu", () => {
    expect(readEntryText("12,5", "vi", 0)).toEqual({ kind: "too-precise", value: "12.5" });
    expect(readEntryText("9".repeat(31), "vi", 0)).toEqual({ kind: "too-large" });
  });

  test("số được viết lại theo kiểu Việt Nam", () => {
    expect(writeVietnamese("1234567.5")).toBe("1.234.567,5");
    expect(writeVietnamese("-999")).toBe("-999");
  });
});
