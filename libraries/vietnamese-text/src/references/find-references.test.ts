import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findReferences } from "./find-references.ts";

interface Vectors {
  readonly cases: ReadonlyArray<{
    readonly text: string;
    readonly references: ReadonlyArray<Readonly<Record<string, unknown>>>;
  }>;
}

const vectors = JSON.parse(
  readFileSync(new URL("../../../../conformance/text/references.json", import.meta.url), "utf8"),
) as Vectors;

test.each(vectors.cases.map((each) => [each.text.slice(0, 90), each] as const))(
  "viện dẫn trong câu: %s",
  (_title, { text, references }) => {
    const found = findReferences(text).map((reference) => {
      const { start, end, ...fields } = reference;
      expect(text.slice(start, end)).toBe(reference.text);
      return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
    });
    expect(found).toEqual(references);
  },
);

test("dạng ngắn trỏ về số ký hiệu đầy đủ của chính văn bản, không trỏ khi có hai số ký hiệu khác nhau", () => {
  const one = findReferences("Thực hiện Quy định số 205-QĐ/TW, các cấp ủy thấy quy định 205 rõ hơn trước.");
  expect(one.map((reference) => reference.sameAs)).toEqual([null, "205-QĐ/TW"]);
  const two = findReferences("Kế hoạch số 12-KH/TU và Kế hoạch số 12-KH/HU; nay theo Kế hoạch 12.");
  expect(two.at(-1)?.sameAs).toBeNull();
});

test("chữ tổ hợp, dấu gạch lạ và chữ giống Đ không làm sai vị trí", () => {
  const text = "Căn cứ Quyết định số 15 – QÐ/TU ngày 2/3/2021".normalize("NFD");
  const [reference] = findReferences(text);
  expect(reference).toMatchObject({ type: "QĐ", number: "15", symbol: "15-QĐ/TU", date: "2021-03-02" });
  expect(text.slice(reference!.start, reference!.end)).toBe(reference!.text);
});

const fragment = fc.constantFrom(
  "Nghị quyết số ",
  "Kết luận ",
  "Trung ương 4, 5 ",
  "(khóa XII) ",
  "18-NQ/TW ",
  "ngày 31/2/2020 ",
  "của Bộ Chính trị ",
  "Đại hội ",
  "lần thứ XIII ",
  "Luật ",
  "số, ",
  "\n",
  "(((",
  "١٢",
  "\u0301",
);

test("với mọi chuỗi: không ném lỗi, vị trí đúng và theo thứ tự", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.oneof(fragment, fc.string({ maxLength: 5 }))).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (given) => {
      let last = 0;
      for (const reference of findReferences(given)) {
        expect(reference.start).toBeGreaterThanOrEqual(last);
        expect(reference.end).toBeGreaterThan(reference.start);
        expect(reference.end).toBeLessThanOrEqual(given.length);
        expect(given.slice(reference.start, reference.end)).toBe(reference.text);
        last = reference.start;
      }
    }),
  );
}, 30_000);
