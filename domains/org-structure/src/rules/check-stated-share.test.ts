import { expect, test } from "vitest";
import { checkStatedShare } from "./check-stated-share.ts";

test("193/226 là 85,40 % khi làm tròn; in 85,39 % là cắt bỏ, không phải làm tròn", () => {
  expect(checkStatedShare(193, 226, 8539)).toEqual({ computedHundredths: 8540, verdict: "truncated" });
  expect(checkStatedShare(193, 226, 8540)).toEqual({ computedHundredths: 8540, verdict: "right" });
});

test("176/221 in thành 79,63 % là cắt bỏ; in 80 % là sai", () => {
  expect(checkStatedShare(176, 221, 7963)).toEqual({ computedHundredths: 7964, verdict: "truncated" });
  expect(checkStatedShare(176, 221, 8000).verdict).toBe("wrong");
});

test("không có tổng thì không tính tỷ lệ", () => {
  expect(checkStatedShare(45, null, null)).toEqual({ computedHundredths: null, verdict: null });
  expect(checkStatedShare(0, 0, 100)).toEqual({ computedHundredths: null, verdict: null });
});
