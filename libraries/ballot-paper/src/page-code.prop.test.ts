import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePageCode, encodePageCode, type PageCode } from "./page-code.ts";

const codes: fc.Arbitrary<PageCode> = fc.record({
  purpose: fc.constantFrom("ballot" as const, "test" as const),
  page: fc.integer({ min: 1, max: 31 }),
  pages: fc.integer({ min: 1, max: 31 }),
  election: fc.integer({ min: 0, max: 0xffffff }),
  layout: fc.integer({ min: 0, max: 0xffffffff }),
});

const flip = (bits: string, places: readonly number[]): string =>
  [...bits].map((bit, index) => (places.includes(index) ? (bit === "1" ? "0" : "1") : bit)).join("");

describe("Mã trang", { timeout: 60_000 }, () => {
  test("ghi rồi đọc lại được đúng", () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(decodePageCode(encodePageCode(code))).toEqual(code);
      }),
    );
  });

  test("một hoặc hai ô sai bất kỳ đều bị phát hiện", () => {
    const bits = encodePageCode({
      purpose: "ballot",
      page: 1,
      pages: 2,
      election: 0x5a17c3,
      layout: 0x90abcdef,
    });
    for (let first = 0; first < 96; first++)
      for (let second = first; second < 96; second++)
        expect(decodePageCode(flip(bits, first === second ? [first] : [first, second]))).toBeNull();
  });

  test("đến năm ô sai ở chỗ bất kỳ, và một vệt liền đến 24 ô, đều bị phát hiện", () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: 95 }), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(codes, places, (code, wrong) => {
        expect(decodePageCode(flip(encodePageCode(code), wrong))).toBeNull();
      }),
      { numRuns: 2000 },
    );
    const streaks = fc.tuple(fc.integer({ min: 0, max: 72 }), fc.integer({ min: 1, max: 24 }));
    fc.assert(
      fc.property(codes, streaks, fc.constantFrom("0", "1"), (code, [start, length], ink) => {
        const bits = encodePageCode(code);
        const covered = bits.slice(0, start) + ink.repeat(length) + bits.slice(start + length);
        expect(decodePageCode(covered)).toEqual(covered === bits ? code : null);
      }),
      { numRuns: 2000 },
    );
  });

  test("toàn trắng, toàn đen, lật ngược và thiếu ô không bao giờ là mã", () => {
    expect(decodePageCode("0".repeat(96))).toBeNull();
    expect(decodePageCode("1".repeat(96))).toBeNull();
    expect(decodePageCode("0".repeat(95))).toBeNull();
    fc.assert(
      fc.property(codes, (code) => {
        const turned = [...encodePageCode(code)].reverse().join("");
        expect(decodePageCode(turned)).toBeNull();
      }),
    );
  });
});
