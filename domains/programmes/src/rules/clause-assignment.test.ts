import { civilDate } from "@nhiemky/kernel";
import { describe, expect, test } from "vitest";
import { findAssignmentGaps } from "./clause-assignment.ts";

const on = civilDate("2026-03-01");
const dueOn = civilDate("2026-06-30");

describe("mỗi điều khoản có người làm và có hạn (lời hứa thứ nhất)", () => {
  test("điều khoản không ai được giao thì nêu tên, trừ khi đã có nhiệm vụ từ trước", () => {
    const assignments = [{ clauseId: "1", leadUnitIds: ["u"], dueOn }];
    expect(findAssignmentGaps(assignments, ["1", "2", "3"], new Set(["3"]), on)).toEqual([
      { clauseId: "2", reason: "no-owner" },
    ]);
  });

  test("được chọn mà thiếu đơn vị và thiếu hạn thì nêu cả hai", () => {
    expect(findAssignmentGaps([{ clauseId: "1", leadUnitIds: [], dueOn: null }], [], new Set(), on)).toEqual([
      { clauseId: "1", reason: "no-owner" },
      { clauseId: "1", reason: "no-date" },
    ]);
  });

  test("hạn đã qua cũng là thiếu hạn; hạn đúng hôm nay thì được", () => {
    const past = { clauseId: "1", leadUnitIds: ["u"], dueOn: civilDate("2026-02-28") };
    const today = { clauseId: "2", leadUnitIds: ["u"], dueOn: on };
    expect(findAssignmentGaps([past, today], ["1", "2"], new Set(), on)).toEqual([
      { clauseId: "1", reason: "past-date" },
    ]);
  });
});
