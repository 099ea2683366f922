import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { drawSample, planAudit, sampleSizeFor } from "./hand-audit.ts";
import type { Verdict } from "./verdict.ts";

const digest = (text: string) => createHash("sha256").update(text).digest("hex");

describe("cỡ mẫu kiểm tay, siêu bội chính xác, rủi ro 5%", () => {
  // Sizes known from the literature of ballot-comparison audits: N, wrong ballots, sample.
  test.each([
    [100, 5, 45],
    [100, 3, 63],
    [300, 10, 77],
    [300, 5, 135],
    [300, 2, 233],
    [300, 50, 16],
    [1000, 10, 258],
    [1500, 20, 208],
  ])("%i lá, %i lá sai đổi được kết quả: mẫu %i lá", (population, wrong, size) => {
    expect(sampleSizeFor(population, wrong, 0.05)).toBe(size);
  });

  test("một lá đã đủ đổi kết quả thì gần như kiểm hết", () => {
    expect(sampleSizeFor(100, 1, 0.05)).toBe(95);
  });
});

test("khoảng cách hẹp nhất quyết định: giữa người trúng cuối và người kế, mỗi lá sai đổi được hai phiếu", () => {
  const counted = [
    { candidate: "a", votes: 90 },
    { candidate: "b", votes: 70 },
    { candidate: "c", votes: 66 },
    { candidate: "d", votes: 10 },
  ];
  const verdict = {
    elected: counted.slice(0, 2).map((one) => ({ ...one, percent: 0 })),
  } as unknown as Verdict;
  expect(planAudit(counted, verdict, 51, 100, 5)).toMatchObject({ margin: 4, wrongBallots: 2 });
});

test("rút mẫu: cùng hạt giống cho cùng mẫu, khác hạt giống cho mẫu khác, không phụ thuộc thứ tự danh sách", () => {
  const ids = Array.from({ length: 50 }, (_, index) => `ballot-${index}`);
  const sample = drawSample(ids, "2-6-1-5-3-3-4-1", 10, digest);
  expect(sample).toHaveLength(10);
  expect(new Set(sample).size).toBe(10);
  expect(drawSample([...ids].reverse(), "2-6-1-5-3-3-4-1", 10, digest)).toEqual(sample);
  expect(drawSample(ids, "2-6-1-5-3-3-4-2", 10, digest)).not.toEqual(sample);
});
