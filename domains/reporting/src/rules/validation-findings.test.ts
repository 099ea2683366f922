import { describe, expect, test } from "vitest";
import { type CheckedCell, type CheckedRule, findFaults, type RuleSide } from "./validation-findings.ts";

const cell = (code: string, value: string | null, wish: Partial<CheckedCell> = {}): CheckedCell => ({
  code,
  name: code,
  entry: value === null ? "b" : "f",
  value,
  remark: null,
  isAsked: true,
  isRequired: true,
  yearBefore: null,
  ...wish,
});
const of = (code: string): RuleSide => ({ codes: [code], value: (figure) => figure(code) });
const number = (value: string): RuleSide => ({ codes: [], value: () => value });
const rule = (left: RuleSide, operator: CheckedRule["operator"], right: RuleSide): CheckedRule => ({
  left,
  operator,
  right,
  severity: "warning",
  message: "Kiểm tra lại",
});

describe("ô bắt buộc", () => {
  test("ô trống là lỗi; số 0 và không phát sinh thì không", () => {
    expect(findFaults([cell("a", null)], [])).toMatchObject([{ kind: "missing", severity: "error" }]);
    expect(findFaults([cell("a", "0"), cell("b", null, { entry: "n" })], [])).toEqual([]);
  });
  test("ô hệ thống đã biết thì không đòi nhập", () => {
    expect(findFaults([cell("a", null, { isAsked: false })], [])).toEqual([]);
  });
});

describe("quy tắc", () => {
  test("phần không lớn hơn tổng: nêu hai vế; chưa đủ số thì chưa xét", () => {
    const part = rule(of("nu"), "<=", of("tong"));
    expect(findFaults([cell("nu", "12"), cell("tong", "10")], [part])).toMatchObject([
      { kind: "rule", codes: ["nu", "tong"], message: { vi: "Kiểm tra lại (hai vế: 12, 10)" } },
    ]);
    expect(findFaults([cell("nu", "10"), cell("tong", "10")], [part])).toEqual([]);
    expect(findFaults([cell("nu", "12"), cell("tong", null, { isRequired: false })], [part])).toEqual([]);
  });

  test("chỉ số có phân tổ được xét theo tổng các phần, không phát sinh tính là 0", () => {
    const cells = [cell("moi", "7"), cell("moi", null, { entry: "n" }), cell("tong", "8")];
    expect(findFaults(cells, [rule(of("moi"), "=", of("tong"))])).toMatchObject([
      { message: { vi: "Kiểm tra lại (hai vế: 7, 8)" } },
    ]);
  });

  test.each([
    ["100", "130", false],
    ["100", "131", true],
    ["100", "69", true],
    ["0", "0", false],
    ["0", "1", true],
  ])("cùng kỳ %s, nay %s, cho phép 30%%: có cảnh báo là %s", (before, now, isFound) => {
    const found = findFaults([cell("a", now, { yearBefore: before })], [rule(of("a"), "jump", number("30"))]);
    expect(found.length > 0).toBe(isFound);
  });

  test("cảnh báo có ghi chú ở một ô liên quan thì đã được giải thích; lỗi thì không giải thích được", () => {
    const cells = [cell("a", "5", { remark: "Tách thêm chi bộ" }), cell("b", "4")];
    const warning = rule(of("a"), "<=", of("b"));
    expect(findFaults(cells, [warning])).toMatchObject([{ isExplained: true }]);
    expect(findFaults(cells, [{ ...warning, severity: "error" }])).toMatchObject([{ isExplained: false }]);
  });

  test("cùng có hoặc cùng không; nhiều nhất một", () => {
    const cells = [cell("a", "5"), cell("b", "0")];
    expect(findFaults(cells, [rule(of("a"), "both-or-neither", of("b"))])).toHaveLength(1);
    expect(findFaults(cells, [rule(of("a"), "at-most-one", of("b"))])).toHaveLength(0);
  });
});
