import { civilDate } from "@nhiemky/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shareByWeight } from "./cascade-parts.ts";
import { addDecimals } from "./decimal.ts";
import { judgeEachYear, judgePath, judgeStretch, type TargetStretch } from "./judge-target.ts";
import { stretchesOf } from "./target-stretches.ts";

const stretch: TargetStretch = {
  comparator: "at-least",
  value: "100",
  upperValue: null,
  baselineValue: null,
  fromOn: civilDate("2025-01-01"),
  dueOn: civilDate("2025-12-31"),
  actual: "50",
  isAdded: true,
  reportedCount: 4,
  expectedCount: 4,
};
const stateOf = (wish: Partial<TargetStretch>, today: string) =>
  judgeStretch({ ...stretch, ...wish }, civilDate(today)).state;

test("ít nhất: đạt trước hạn, đúng tiến độ, có nguy cơ, không đạt; thiếu báo cáo thì chưa đánh giá", () => {
  expect(stateOf({ actual: "100" }, "2025-06-01")).toBe("reached");
  expect(stateOf({ actual: "51" }, "2025-07-01")).toBe("on-track");
  expect(stateOf({ actual: "40" }, "2025-07-01")).toBe("at-risk");
  expect(stateOf({ actual: "99" }, "2026-01-01")).toBe("missed");
  expect(stateOf({ actual: "99", reportedCount: 3 }, "2026-01-01")).toBe("cannot-be-judged");
  expect(stateOf({ actual: null }, "2025-07-01")).toBe("cannot-be-judged");
});

test("dự báo theo tốc độ hiện nay: nửa năm được 50 thì cả năm khoảng 100,83", () => {
  expect(judgeStretch(stretch, civilDate("2025-06-30")).forecast).toBe("100.83");
  expect(
    judgeStretch({ ...stretch, isAdded: false, actual: "80", baselineValue: "70" }, civilDate("2025-07-02"))
      .forecast,
  ).toBe("89.95");
});

test("không quá và trong khoảng 15-20: vượt là không đạt ngay; chưa vượt thì nhìn tốc độ", () => {
  expect(stateOf({ comparator: "at-most", value: "20", actual: "21" }, "2025-03-01")).toBe("missed");
  expect(stateOf({ comparator: "at-most", value: "20", actual: "15" }, "2025-03-01")).toBe("at-risk");
  const between = { comparator: "between", value: "15", upperValue: "20" } as const;
  expect(stateOf({ ...between, actual: "9" }, "2025-07-01")).toBe("on-track");
  expect(stateOf({ ...between, actual: "17" }, "2026-01-01")).toBe("reached");
  expect(stateOf({ ...between, actual: "21" }, "2025-05-01")).toBe("missed");
});

test("mức phải giữ từng năm: một năm hụt là không đạt, năm chưa có số là chưa đánh giá", () => {
  const years = stretchesOf({
    comparator: "at-least",
    schedule: "each-year",
    value: "95",
    upperValue: null,
    path: [],
    fromOn: civilDate("2023-06-01"),
    dueOn: civilDate("2025-12-31"),
  });
  const judge = (...actuals: (string | null)[]) =>
    judgeEachYear(
      years.map((year, index) => ({ ...stretch, ...year, isAdded: false, actual: actuals[index] ?? null })),
      civilDate("2025-07-01"),
    );
  expect(years.map((year) => year.fromOn)).toEqual(["2023-06-01", "2024-01-01", "2025-01-01"]);
  expect(judge("96", "97", "98").state).toBe("on-track");
  expect(judge("96", "94", "98").state).toBe("missed");
  expect(judge("96", null, "98").because.vi).toContain("Năm 2024");
});

test("lộ trình: chậm ở một mốc đã qua là có nguy cơ, không phải không đạt", () => {
  const steps = ["2023", "2024", "2025"].map((year, index) => ({
    ...stretch,
    fromOn: civilDate("2023-01-01"),
    dueOn: civilDate(`${year}-12-31`),
    value: String(10 * (index + 1)),
  }));
  const judge = (actuals: string[]) =>
    judgePath(
      steps.map((step, index) => ({ ...step, actual: actuals[index]! })),
      civilDate("2024-07-01"),
    );
  expect(judge(["9", "16", "16"]).because.vi).toContain("31/12/2023");
  expect(judge(["10", "16", "16"]).state).toBe("on-track");
});

test("giao xuống theo trọng số: các phần luôn cộng đúng bằng cái chung", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -9_999_999, max: 9_999_999 }),
      fc.array(fc.nat(50), { minLength: 1, maxLength: 68 }),
      fc.integer({ min: 0, max: 2 }),
      (cents, weights, decimals) => {
        const value = String(cents);
        const parts = shareByWeight(value, weights, decimals);
        if (parts === null) return weights.every((weight) => weight === 0);
        return addDecimals(parts.reduce(addDecimals, "0"), "0") === value;
      },
    ),
  );
  expect(shareByWeight("100", [1, 1, 1], 0)).toEqual(["33", "34", "33"]);
});
