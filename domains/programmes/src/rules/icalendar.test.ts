import { civilDate } from "@nhiemky/kernel";
import { describe, expect, test } from "vitest";
import { writeCalendar } from "./icalendar.ts";

const madeAt = new Date("2026-03-01T02:03:04.567Z");

function calendarOf(summary: string) {
  const day = { uid: "t1@nhiem-ky", on: civilDate("2026-12-31"), summary, description: "", url: null };
  return writeCalendar("Nhiệm vụ", [day], madeAt);
}

describe("lịch theo RFC 5545", () => {
  test("sự kiện cả ngày kết thúc vào ngày kế tiếp, kể cả qua năm mới", () => {
    const calendar = calendarOf("Báo cáo năm");
    expect(calendar).toContain("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n");
    expect(calendar).toContain("DTSTAMP:20260301T020304Z\r\n");
  });

  test("dấu phẩy, chấm phẩy, gạch chéo ngược và xuống dòng được thoát (3.3.11)", () => {
    expect(calendarOf("a,b;c\\d\ne")).toContain("SUMMARY:a\\,b\\;c\\\\d\\ne\r\n");
  });

  test("dòng dài gập ở 75 byte, không cắt đôi chữ có dấu (3.1)", () => {
    const summary = "Ế".repeat(100);
    const calendar = calendarOf(summary);
    for (const line of calendar.split("\r\n"))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(calendar.replaceAll("\r\n ", "")).toContain(`SUMMARY:${summary}\r\n`);
  });
});
