import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { ballotOf } from "../../test/rule-world.ts";
import { agreesWithCount, drawSample, planAudit, sampleSizeFor } from "./hand-audit.ts";
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

  // Aslam, Popa, Rivest (EVT 2007): their formula is never below the optimum, and at most one above it, for
  // N <= 10 000, b <= N/2, confidence <= 0.99.
  test("không lệch quá một lá so với công thức U3 đã công bố", () => {
    for (const risk of [0.01, 0.05, 0.1])
      for (const population of [60, 348, 1500, 10_000])
        for (const wrong of [1, 2, 5, 17, 30]) {
          const published = Math.ceil((population - (wrong - 1) / 2) * (1 - risk ** (1 / wrong)));
          const exact = sampleSizeFor(population, wrong, risk);
          expect([population, wrong, risk, published - exact]).toEqual([
            population,
            wrong,
            risk,
            exact === published ? 0 : 1,
          ]);
        }
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

test("so với kết quả đã đếm: mọi tên phải khớp; lá đã kết luận cả tờ thì chỉ so các tên đã đọc được", () => {
  const counted = (marks: string, more: Parameters<typeof ballotOf>[2] = {}) => ballotOf("1", marks, more);
  const read = (marks: string) => Object.fromEntries(counted(marks).marks);
  expect(agreesWithCount(counted("ffa"), read("ffa"))).toBe(true);
  expect(agreesWithCount(counted("ffa"), read("faa"))).toBe(false);
  expect(agreesWithCount(counted("ffa"), read("ffaa"))).toBe(false);
  expect(agreesWithCount(counted("ff", { found: "19", ruledValid: false }), read("ffa"))).toBe(true);
  expect(agreesWithCount(counted("ff", { found: "19", ruledValid: false }), read("faa"))).toBe(false);
});
