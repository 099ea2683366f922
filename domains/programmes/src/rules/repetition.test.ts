import { civilDate } from "@nhiemky/kernel";
import { describe, expect, test } from "vitest";
import { addMonths, dueDates, maximumOccurrences } from "./repetition.ts";

function dates(frequency: "weekly" | "monthly" | "quarterly" | "yearly", first: string, until: string) {
  return dueDates({ frequency, firstDueOn: civilDate(first), untilOn: civilDate(until) });
}

describe("nhiệm vụ lặp lại", () => {
  test("ngày 31 lùi về cuối tháng ngắn rồi trở lại ngày 31", () => {
    expect(dates("monthly", "2026-01-31", "2026-05-31")).toEqual([
      "2026-01-31",
      "2026-02-28",
      "2026-03-31",
      "2026-04-30",
      "2026-05-31",
    ]);
  });

  test("năm nhuận: 31/01 sang 29/02", () => {
    expect(addMonths(civilDate("2028-01-31"), 1)).toBe("2028-02-29");
    expect(dates("yearly", "2024-02-29", "2028-12-31")).toEqual([
      "2024-02-29",
      "2025-02-28",
      "2026-02-28",
      "2027-02-28",
      "2028-02-29",
    ]);
  });

  test("hằng quý qua năm mới", () => {
    expect(dates("quarterly", "2025-11-30", "2026-08-31")).toEqual([
      "2025-11-30",
      "2026-02-28",
      "2026-05-30",
      "2026-08-30",
    ]);
  });

  test("hằng tuần, ngày cuối tính cả", () => {
    expect(dates("weekly", "2026-12-21", "2027-01-04")).toEqual(["2026-12-21", "2026-12-28", "2027-01-04"]);
  });

  test("kết thúc trước kỳ đầu thì không có kỳ nào", () => {
    expect(dates("monthly", "2026-02-01", "2026-01-31")).toEqual([]);
  });

  test("quá dài thì dừng ngay sau giới hạn, để nơi gọi từ chối", () => {
    expect(dates("weekly", "2000-01-01", "2100-01-01")).toHaveLength(maximumOccurrences + 1);
  });
});
