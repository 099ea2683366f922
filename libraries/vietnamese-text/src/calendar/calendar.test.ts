import { civilDate } from "@nhiemky/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { publicHolidays } from "./holidays.ts";
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  rollToWorkingDay,
  withDaysInLieu,
} from "./working-days.ts";

const choices = { daysBeforeLunarNewYear: 1, nationalDayNeighbour: "before" } as const;
const holidays = publicHolidays(2026, choices)!;
const calendar = {
  daysOff: new Set(withDaysInLieu(holidays)),
  workedWeekendDays: new Set([civilDate("2026-08-22")]),
};

test("ngày nghỉ năm 2026 theo Điều 112 Bộ luật Lao động 2019: 11 ngày", () => {
  expect(holidays).toEqual(
    [
      "2026-01-01",
      "2026-02-16",
      "2026-02-17",
      "2026-02-18",
      "2026-02-19",
      "2026-02-20",
      "2026-04-26",
      "2026-04-30",
      "2026-05-01",
      "2026-09-01",
      "2026-09-02",
    ].map(civilDate),
  );
  expect(publicHolidays(1999, choices)).toBeNull();
});

test("Giỗ Tổ 2026 rơi vào Chủ nhật thì nghỉ bù thứ Hai", () => {
  expect(isWorkingDay(civilDate("2026-04-27"), calendar)).toBe(false);
});

test("tám ngày làm việc kể từ trước Tết nhảy qua cả kỳ nghỉ; ngày làm bù được tính", () => {
  expect(addWorkingDays(civilDate("2026-02-12"), 3, calendar)).toBe("2026-02-24");
  expect(isWorkingDay(civilDate("2026-08-22"), calendar)).toBe(true);
  expect(rollToWorkingDay(civilDate("2026-05-02"), calendar)).toBe("2026-05-04");
});

test("với mọi ngày và mọi số ngày: đếm lại đúng số ngày làm việc đã cộng", () => {
  const day = fc.integer({ min: 0, max: 364 }).map((offset) => {
    const date = new Date(Date.UTC(2026, 0, 1 + offset));
    return civilDate(date.toISOString().slice(0, 10));
  });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 60 }), (from, count) => {
      const to = addWorkingDays(from, count, calendar);
      expect(countWorkingDays(from, to, calendar)).toBe(count);
      if (count > 0) expect(isWorkingDay(to, calendar)).toBe(true);
    }),
  );
}, 30_000);
