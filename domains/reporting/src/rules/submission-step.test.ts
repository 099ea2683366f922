import { describe, expect, test } from "vitest";
import { approversOf, takeSubmissionStep } from "./submission-step.ts";

const drafted = { state: "drafted", approvedLevel: 0 } as const;

describe("đường đi của một phiếu", () => {
  test("gửi, hai cấp duyệt, đính chính", () => {
    const submitted = takeSubmissionStep(drafted, "submit", 2)!;
    expect(submitted).toEqual({ state: "submitted", approvedLevel: 0 });
    const once = takeSubmissionStep(submitted, "approve", 2)!;
    expect(once).toEqual({ state: "submitted", approvedLevel: 1 });
    const twice = takeSubmissionStep(once, "approve", 2)!;
    expect(twice).toEqual({ state: "approved", approvedLevel: 2 });
    expect(takeSubmissionStep(twice, "correct", 2)).toEqual(twice);
  });

  test("trả lại ở cấp hai thì phải duyệt lại từ cấp một", () => {
    const returned = takeSubmissionStep({ state: "submitted", approvedLevel: 1 }, "return", 2)!;
    expect(returned).toEqual({ state: "returned", approvedLevel: 0 });
    expect(takeSubmissionStep(returned, "submit", 2)?.approvedLevel).toBe(0);
  });

  test("đã có cấp duyệt thì không rút được; chưa gửi thì không duyệt, không đính chính được", () => {
    expect(takeSubmissionStep({ state: "submitted", approvedLevel: 1 }, "withdraw", 2)).toBeNull();
    expect(takeSubmissionStep(drafted, "approve", 1)).toBeNull();
    expect(takeSubmissionStep(drafted, "correct", 1)).toBeNull();
    expect(takeSubmissionStep({ state: "approved", approvedLevel: 1 }, "submit", 1)).toBeNull();
  });
});

describe("ai duyệt", () => {
  test("các cấp trên gần nhất, không quá đơn vị hỏi", () => {
    expect(approversOf("chi bộ", ["cơ sở", "khối", "thành phố"], "khối", 1)).toEqual(["cơ sở"]);
    expect(approversOf("chi bộ", ["cơ sở", "khối", "thành phố"], "khối", 5)).toEqual(["cơ sở", "khối"]);
  });
  test("đơn vị tự hỏi mình, hoặc đã rời khỏi cây, thì đơn vị hỏi duyệt", () => {
    expect(approversOf("khối", ["thành phố"], "khối", 2)).toEqual(["khối"]);
    expect(approversOf("cơ sở", ["khối khác"], "khối", 2)).toEqual(["khối"]);
  });
});
