import { civilDate } from "@nhiemky/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { proposeTargets } from "./propose-targets.ts";
import { proposeTasks } from "./propose-tasks.ts";

const anchor = civilDate("2019-07-30");

test("câu giao việc: ai, làm gì, cùng ai, khi nào", () => {
  const text =
    "Hội nghị diễn ra trong nửa ngày. Giao Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với Văn phòng Tỉnh ủy rà soát công tác nhân sự, báo cáo trước ngày 30/9/2019. Các chi bộ trực thuộc phải quán triệt kế hoạch ngay tuần sau.";
  const tasks = proposeTasks(text, anchor);
  expect(tasks).toHaveLength(2);
  expect(tasks[0]).toMatchObject({
    units: ["Ban Tổ chức Tỉnh ủy"],
    supportingUnits: ["Văn phòng Tỉnh ủy"],
    due: { day: "2019-09-30" },
  });
  expect(tasks[0]!.what).toMatch(/^rà soát công tác nhân sự/);
  expect(tasks[1]).toMatchObject({
    units: ["các chi bộ trực thuộc"],
    due: { day: "2019-08-09", text: "ngay tuần sau" },
  });
  for (const task of tasks) expect(text.slice(task.start, task.end)).toBe(task.text);
});

test("câu kể việc đã làm không phải việc được giao", () => {
  expect(proposeTasks("Các chi bộ đã hoàn thành việc học tập. Trời hôm nay đẹp.", anchor)).toEqual([]);
});

test("câu đặt chỉ tiêu: chỉ số, phép so, giá trị, thời hạn", () => {
  const text =
    "Phấn đấu đến năm 2025: có ít nhất 20% chi bộ hoàn thành xuất sắc nhiệm vụ; kết nạp từ 15 đến 20 đảng viên; tỷ lệ đơn quá hạn không quá 2%; 95% đảng viên trở lên học tập đầy đủ.";
  expect(
    proposeTargets(text, anchor).map(({ indicator, comparator, value, upperValue, unit }) => ({
      indicator,
      comparator,
      value,
      upperValue,
      unit,
    })),
  ).toEqual([
    {
      indicator: "chi bộ hoàn thành xuất sắc nhiệm vụ",
      comparator: ">=",
      value: 20,
      upperValue: null,
      unit: "%",
    },
    { indicator: "kết nạp", comparator: "between", value: 15, upperValue: 20, unit: "đảng viên" },
    { indicator: "tỷ lệ đơn quá hạn", comparator: "<=", value: 2, upperValue: null, unit: "%" },
    { indicator: "đảng viên học tập đầy đủ", comparator: ">=", value: 95, upperValue: null, unit: "%" },
  ]);
  expect(proposeTargets(text, anchor)[0]!.by).toMatchObject({ to: "2025-12-31" });
});

test("kết quả đã đạt không phải chỉ tiêu", () => {
  expect(proposeTargets("Năm qua đã hoàn thành 14/15 chỉ tiêu, kết nạp 20 đảng viên.", anchor)).toEqual([]);
});

test("với mọi chuỗi: không ném lỗi, vị trí đúng", () => {
  const piece = fc.constantFrom(
    "Giao ",
    "Sở Nội vụ ",
    "chủ trì ",
    "phấn đấu ",
    "20% ",
    "từ 5 đến ",
    "trước ngày 30/6",
    ". ",
    "; ",
    "\n- ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 }))), (pieces) => {
      const text = pieces.join("");
      for (const each of [...proposeTasks(text, anchor), ...proposeTargets(text, anchor)]) {
        expect(text.slice(each.start, each.end)).toBe(each.text);
      }
    }),
  );
}, 30_000);
