import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseText } from "./normalise-text.ts";
import { readableText } from "./readable-text.ts";

test("đưa về dựng sẵn, bỏ ký tự vô hình, đổi khoảng trắng lạ, giữ kiểu đặt dấu của người viết", () => {
  expect(normaliseText("Đa\u0309ng\u00A0u\u1ef7\u200B hoà")).toBe("Đảng uỷ hoà");
});

test("chữ giống Đ và chữ Kirin lẫn trong từ Việt được sửa; từ Kirin trọn vẹn để yên", () => {
  expect(normaliseText("Ðảng, nghị quуết, Москва")).toBe("Đảng, nghị quyết, Москва");
});

test("dấu nháy và gạch ngang chỉ đổi khi được yêu cầu", () => {
  expect(normaliseText("“a” – b")).toBe("“a” – b");
  expect(normaliseText("“a” – b", { plainQuotes: true, plainDashes: true })).toBe('"a" - b');
});

test("với mọi chuỗi: bản để đọc luôn dẫn về đúng chỗ trong nguyên văn", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom("NFC", "NFD"), (any, form) => {
      const given = `${any} Đảng bộ ${any} Nghị quyết`.normalize(form);
      const readable = readableText(given);
      const at = readable.text.lastIndexOf("Nghị quyết");
      const found = given.slice(readable.originalOffset(at), readable.originalOffset(at + 10));
      expect(found.normalize("NFC")).toBe("Nghị quyết");
      expect(readable.originalOffset(readable.text.length)).toBe(given.length);
    }),
  );
}, 30_000);
