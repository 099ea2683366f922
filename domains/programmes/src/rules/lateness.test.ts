import { addDays, civilDate, civilDateAt } from "@nhiemky/kernel";
import { describe, expect, test } from "vitest";
import { daysLate, latenessOf } from "./lateness.ts";
import { reportStatusOf } from "./report-status.ts";
import type { TaskState } from "./task-state.ts";

const thresholds = { dueSoonDays: 7 };
const dueOn = civilDate("2026-03-31");

function open(state: TaskState = "started") {
  return { state, dueOn, completedOn: null };
}

describe("mức độ trễ hạn (TK-05: ngưỡng chưa đối chiếu, sửa được)", () => {
  test("đúng ngày hạn vẫn còn trong hạn, hôm sau mới quá hạn", () => {
    expect(latenessOf(open(), dueOn, thresholds)).toBe("due-soon");
    expect(latenessOf(open(), addDays(dueOn, 1), thresholds)).toBe("overdue");
    expect(daysLate(open(), addDays(dueOn, 1))).toBe(1);
    expect(daysLate(open(), dueOn)).toBe(0);
  });

  test("nửa đêm tính theo giờ Việt Nam: 16:59 UTC còn hạn, 17:00 UTC đã sang ngày mới", () => {
    const before = civilDateAt(new Date("2026-03-31T16:59:59Z"));
    const after = civilDateAt(new Date("2026-03-31T17:00:00Z"));
    expect(latenessOf(open(), before, thresholds)).toBe("due-soon");
    expect(latenessOf(open(), after, thresholds)).toBe("overdue");
  });

  test("sắp đến hạn tính từ số ngày cảnh báo; đổi ngưỡng thì đổi màu", () => {
    expect(latenessOf(open(), addDays(dueOn, -7), thresholds)).toBe("due-soon");
    expect(latenessOf(open(), addDays(dueOn, -8), thresholds)).toBe("on-course");
    expect(latenessOf(open(), addDays(dueOn, -8), { dueSoonDays: 10 })).toBe("due-soon");
    expect(latenessOf(open(), addDays(dueOn, -1), { dueSoonDays: 0 })).toBe("on-course");
  });

  test("hoàn thành đúng hạn hay quá hạn tính theo ngày báo cáo, không theo ngày xác nhận", () => {
    const onTime = { state: "confirmed", dueOn, completedOn: dueOn } as const;
    const late = { state: "completed", dueOn, completedOn: addDays(dueOn, 3) } as const;
    expect(latenessOf(onTime, addDays(dueOn, 100), thresholds)).toBe("on-time");
    expect(latenessOf(late, addDays(dueOn, 100), thresholds)).toBe("late");
    expect(daysLate(late, addDays(dueOn, 100))).toBe(3);
  });

  test("tạm dừng, không còn phù hợp và chưa có hạn thì không trễ", () => {
    const later = addDays(dueOn, 30);
    expect(latenessOf(open("suspended"), later, thresholds)).toBe("paused");
    expect(latenessOf(open("cancelled"), later, thresholds)).toBe("paused");
    expect(latenessOf({ ...open(), dueOn: null }, later, thresholds)).toBe("undated");
    expect(daysLate(open("suspended"), later)).toBe(0);
  });
});

describe("tình trạng trong báo cáo (term-rules 4.7, mô hình của sản phẩm)", () => {
  const cases: [string, Parameters<typeof reportStatusOf>[0], ReturnType<typeof reportStatusOf>][] = [
    ["mới giao", { ...open("assigned"), hasPendingExtension: false }, "not-started"],
    ["đã tiếp nhận", { ...open("acknowledged"), hasPendingExtension: false }, "not-started"],
    ["đang làm", { ...open(), hasPendingExtension: false }, "in-progress"],
    ["bị trả lại", { ...open("returned"), hasPendingExtension: false }, "in-progress"],
    ["xin gia hạn", { ...open(), hasPendingExtension: true }, "extension-requested"],
    ["tạm dừng", { ...open("suspended"), hasPendingExtension: true }, "suspended"],
    ["không còn phù hợp", { ...open("cancelled"), hasPendingExtension: false }, "no-longer-applicable"],
    [
      "xong đúng hạn",
      { state: "confirmed", dueOn, completedOn: dueOn, hasPendingExtension: false },
      "completed-on-time",
    ],
    [
      "xong không hạn",
      { state: "completed", dueOn: null, completedOn: dueOn, hasPendingExtension: false },
      "completed-on-time",
    ],
    [
      "xong muộn",
      { state: "completed", dueOn, completedOn: addDays(dueOn, 1), hasPendingExtension: false },
      "completed-late",
    ],
  ];
  test.each(cases)("%s", (_title, task, expected) => {
    expect(reportStatusOf(task, dueOn)).toBe(expected);
  });

  test("đã quá hạn thì đề nghị gia hạn đang chờ không che được", () => {
    expect(reportStatusOf({ ...open(), hasPendingExtension: true }, addDays(dueOn, 1))).toBe("overdue");
  });
});
