import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkFigures } from "./check-figures.ts";

interface Vectors {
  readonly cases: ReadonlyArray<{
    readonly text: string;
    readonly claims: ReadonlyArray<Readonly<Record<string, unknown>>>;
  }>;
}

const vectors = JSON.parse(
  readFileSync(new URL("../../../../conformance/text/figure-claims.json", import.meta.url), "utf8"),
) as Vectors;

test.each(vectors.cases.map((each) => [each.text.slice(0, 100), each] as const))(
  "kiểm số trong câu: %s",
  (_title, { text, claims }) => {
    const found = checkFigures(text).map((claim) => {
      expect(text.slice(claim.start, claim.end)).toBe(claim.text);
      return {
        text: claim.text,
        kind: claim.kind,
        inputs: claim.inputs,
        stated: claim.stated,
        verdict: claim.verdict,
      };
    });
    expect(found).toEqual(claims);
  },
);

test("lời giải thích nói đã đọc gì, tính ra gì và đúng ra là gì", () => {
  const [cut] = checkFigures("Đã kiểm tra 176/221 tổ chức đảng, đạt 79,63%.");
  expect(cut?.message).toBe(
    "Đọc 176 trên 221, tính ra 79,638%; văn bản ghi 79,63% là cắt bỏ phần lẻ, làm tròn đúng là 79,64%.",
  );
  const [sum] = checkFigures("Có 30 đơn, gồm 12 đơn khiếu nại và 17 đơn tố cáo.");
  expect(sum?.message).toBe("Đọc 12 + 17, tính ra 29 đơn; văn bản ghi 30 đơn không khớp, đúng ra là 29 đơn.");
});

test("mọi tỷ lệ làm tròn đúng đều được đọc là đúng, mọi tỷ lệ cắt bỏ phần lẻ đều bị chỉ ra", () => {
  const ratio = fc
    .tuple(fc.integer({ min: 13, max: 900 }), fc.integer({ min: 1000, max: 9000 }))
    .map(([part, total]) => ({ part, total, exact: (part / total) * 100 }));
  fc.assert(
    fc.property(ratio, ({ part, total, exact }) => {
      const rounded = Math.floor((part * 20_000 + total) / (2 * total));
      const cut = Math.floor((part * 10_000) / total);
      const print = (hundredths: number) => (hundredths / 100).toFixed(2).replace(".", ",");
      const sentence = (percent: string) => `Có ${part}/${total} hồ sơ được số hóa, đạt ${percent}%.`;
      expect(checkFigures(sentence(print(rounded))).map((claim) => claim.verdict)).toEqual(["ok"]);
      if (cut !== rounded) {
        expect(checkFigures(sentence(print(cut))).map((claim) => claim.verdict)).toEqual(["truncated"]);
      }
      expect(checkFigures(sentence(print(rounded + 7))).map((claim) => claim.verdict)).toEqual(["wrong"]);
      expect(exact).toBeGreaterThan(0);
    }),
  );
}, 30_000);

const fragment = fc.constantFrom(
  "gồm 5 đơn, ",
  "12/15 chỉ tiêu ",
  "đạt 80%",
  "(tăng 5%) ",
  "từ 3 xuống 0 ",
  "0/0 ",
  "trong đó ",
  "còn lại ",
  "1.088 tỷ 473 triệu đồng ",
  "9".repeat(40),
  ";",
  ". ",
  "\n- ",
  "một trăm linh ",
  "\u0309",
);

test("với mọi chuỗi: không ném lỗi, vị trí đúng", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.oneof(fragment, fc.string({ maxLength: 5 }))).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (given) => {
      for (const claim of checkFigures(given)) {
        expect(claim.end).toBeGreaterThan(claim.start);
        expect(given.slice(claim.start, claim.end)).toBe(claim.text);
        expect(Number.isFinite(claim.computed)).toBe(true);
        expect(claim.message).not.toContain("NaN");
      }
    }),
    { numRuns: 300 },
  );
}, 30_000);
