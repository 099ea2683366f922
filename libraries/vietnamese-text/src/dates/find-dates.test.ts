import { civilDate } from "@nhiemky/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findDays } from "./day-of-text.ts";
import { findDates } from "./find-dates.ts";

const anchor = civilDate("2019-07-30");

test.each([
  ["ký ngày 08/7/2019", "2019-07-08", "2019-07-08"],
  ["họp ngày 3-8-2017", "2017-08-03", "2017-08-03"],
  ["ngày 05 tháng 02 năm 2026", "2026-02-05", "2026-02-05"],
  ["xong trước ngày 30/6", "2019-06-30", "2019-06-30"],
  ["trong 6 tháng đầu năm", "2019-01-01", "2019-06-30"],
  ["trong 6 tháng cuối năm 2020", "2020-07-01", "2020-12-31"],
  ["số liệu 9 tháng năm 2017", "2017-01-01", "2017-09-30"],
  ["quý III", "2019-07-01", "2019-09-30"],
  ["quý II.2018", "2018-04-01", "2018-06-30"],
  ["tháng 9/2020", "2020-09-01", "2020-09-30"],
  ["nhiệm kỳ 2020 - 2025", "2020-01-01", "2025-12-31"],
  ["quán triệt ngay tuần sau", "2019-08-05", "2019-08-09"],
  ["báo cáo trong tháng tới", "2019-08-01", "2019-08-31"],
  ["tổng kết vào cuối năm nay", "2019-12-31", "2019-12-31"],
  ["trả lời trong vòng 10 ngày", "2019-07-30", "2019-08-09"],
])("“%s” là từ %s đến %s, tính theo ngày của văn bản", (text, from, to) => {
  expect(findDates(text, anchor)[0]).toMatchObject({ from, to });
});

test("không có ngày của văn bản thì chỉ đọc ngày tháng đã đủ", () => {
  expect(findDates("quý III và quý I/2021, tuần sau", null).map((each) => each.text)).toEqual(["quý I/2021"]);
});

test("ngày không có thật, tỷ lệ và phân số không phải ngày", () => {
  expect(findDays("ngày 31/2/2020, 193/226, 85,39%")).toEqual([]);
  expect(findDates("đạt 7/23 trụ sở, 12/15 chỉ tiêu, 4 tháng", anchor)).toEqual([]);
});

test("với mọi chuỗi: không ném lỗi, vị trí đúng và không chồng nhau", () => {
  const piece = fc.constantFrom(
    "quý IV ",
    "tháng 13 ",
    "9 tháng năm 2017",
    "31/12/2020",
    "ngày 99/99 ",
    "cuối năm ",
    "trong 999 ngày",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 }))), (pieces) => {
      const text = pieces.join("");
      let end = 0;
      for (const found of findDates(text, anchor)) {
        expect(text.slice(found.start, found.end)).toBe(found.text);
        expect(found.start).toBeGreaterThanOrEqual(end);
        expect(found.from <= found.to).toBe(true);
        end = found.end;
      }
    }),
  );
}, 30_000);
