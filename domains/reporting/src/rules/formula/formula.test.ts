import { expectOk } from "@nhiemky/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkFormula } from "./check-formula.ts";
import { evaluateFormula, printFraction } from "./evaluate-formula.ts";
import { codesIn } from "./formula-tree.ts";
import { parseFormula } from "./parse-formula.ts";
import { ratioSides } from "./ratio-sides.ts";

const units: Readonly<Record<string, string>> = {
  da_cung_co: "tổ chức",
  can_cung_co: "tổ chức",
  dang_vien: "đảng viên",
  "luot-nguoi": "lượt người",
};
const unitOf = (code: string) => units[code] ?? null;

function work(text: string, figures: Readonly<Record<string, string>> = {}, decimals = 2): string {
  const value = evaluateFormula(expectOk(parseFormula(text), text), (code) => figures[code] ?? null);
  return "none" in value ? value.none.because : printFraction(value.value, decimals);
}

function faultOf(text: string, declared = "%"): string {
  const parsed = parseFormula(text);
  const checked = parsed.ok ? checkFormula(parsed.value, unitOf, declared) : parsed;
  return checked.ok ? "" : `${checked.error.at}: ${checked.error.because.vi}`;
}

test("tỷ lệ tính đúng tới phân số, chỉ làm tròn khi in: 193/226 là 85,40 %", () => {
  const figures = { da_cung_co: "193", can_cung_co: "226" };
  expect(work("100 * da_cung_co / can_cung_co", figures)).toBe("85.4");
  expect(work("100 * da_cung_co / can_cung_co", figures, 6)).toBe("85.39823");
  expect(work("1 / 3 + 1 / 3 + 1 / 3")).toBe("1");
});

test("thứ tự phép tính, ngoặc, hàm và mã có gạch nối", () => {
  expect(work("2 + 3 * 4 - 6 / 2")).toBe("11");
  expect(work("-(2 + 3) * 2")).toBe("-10");
  expect(work("max(0, 3 - 5) + min(4, 9, 2) + abs(-1.5) + round(2.345, 2)", {}, 3)).toBe("5.85");
  expect(work("if([luot-nguoi] >= 10, 1, 0)", { "luot-nguoi": "10" })).toBe("1");
});

test("thiếu số liệu hoặc mẫu số bằng không thì không có giá trị, nói rõ vì sao", () => {
  expect(work("da_cung_co + dang_vien", { da_cung_co: "1" })).toBe("missing");
  expect(work("da_cung_co / can_cung_co", { da_cung_co: "1", can_cung_co: "0" })).toBe("divided-by-zero");
  expect(
    work("if(can_cung_co = 0, 0, da_cung_co / can_cung_co)", { da_cung_co: "1", can_cung_co: "0" }),
  ).toBe("0");
});

test("sai ở đâu chỉ đúng chỗ đó", () => {
  expect(faultOf("da_cung_co +")).toBe("13: thiếu một số hoặc mã chỉ số");
  expect(faultOf("(da_cung_co")).toBe("12: thiếu dấu “)”");
  expect(faultOf("da_cung_co ; 1")).toBe("11: không hiểu “;”".replace("“;”", "“; 1”"));
  expect(faultOf("tong(1, 2)")).toBe("1: không có hàm “tong”");
  expect(faultOf("khong_co / can_cung_co")).toBe("1: không có chỉ số “khong_co”");
  expect(faultOf("da_cung_co / (2 - 2)")).toBe("12: chia cho không");
});

test("đơn vị tính được kiểm tra khi lập: không cộng tổ chức với đảng viên, kết quả đúng đơn vị đã khai", () => {
  expect(faultOf("da_cung_co + dang_vien", "tổ chức")).toContain("khác đơn vị");
  expect(faultOf("100 * da_cung_co / can_cung_co")).toBe("");
  expect(faultOf("dang_vien / can_cung_co", "đảng viên/tổ chức")).toBe("");
  expect(faultOf("dang_vien / can_cung_co", "%")).toContain("đảng viên/tổ chức");
  expect(faultOf("max(0, da_cung_co - 5)", "Tổ chức")).toBe("");
});

test("tử số và mẫu số của một tỷ lệ, bỏ hệ số", () => {
  for (const text of [
    "100 * da_cung_co / can_cung_co",
    "da_cung_co / can_cung_co * 100",
    "da_cung_co / can_cung_co",
  ]) {
    const sides = ratioSides(expectOk(parseFormula(text), text))!;
    expect([codesIn(sides.numerator), codesIn(sides.denominator)]).toEqual([["da_cung_co"], ["can_cung_co"]]);
  }
  expect(ratioSides(expectOk(parseFormula("da_cung_co - 1"), "difference"))).toBeNull();
});

test("mọi chuỗi ký tự đều hoặc đọc được hoặc bị chỉ lỗi, không bao giờ làm hỏng chương trình", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-c0-9+*/() .,<>=[\]-]{0,40}$/)), (text) => {
      const parsed = parseFormula(text);
      if (!parsed.ok) return parsed.error.at >= 1 && parsed.error.at <= text.length + 1;
      return typeof evaluateFormula(parsed.value, () => "1") === "object";
    }),
    { numRuns: 2_000 },
  );
});
