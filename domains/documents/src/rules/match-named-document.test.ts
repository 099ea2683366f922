import { expect, test } from "vitest";
import { isNamedDocument } from "./match-named-document.ts";

const ofSession = {
  typeCode: "NQ",
  issuerName: "Ban Chấp hành Trung ương",
  session: 4,
  term: "XII",
  congress: null,
};
const ofCongress = {
  typeCode: "NQ",
  issuerName: "Đại hội đại biểu toàn quốc của Đảng",
  session: null,
  term: null,
  congress: "XIII",
};
const entry = (issuerName: string, subject: string | null, typeCode = "NQ") => ({
  typeCode,
  issuerName,
  subject,
});

test("nghị quyết hội nghị Trung ương: đúng kỳ hội nghị và khóa thì là văn bản ấy", () => {
  expect(
    isNamedDocument(ofSession, entry("Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII", null)),
  ).toBe(true);
  expect(
    isNamedDocument(
      ofSession,
      entry("Ban Chấp hành Trung ương", "Nghị quyết Trung ương 4 khóa XII về xây dựng Đảng"),
    ),
  ).toBe(true);
  expect(
    isNamedDocument(ofSession, entry("Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XI", null)),
  ).toBe(false);
  expect(
    isNamedDocument(ofSession, entry("Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII", null, "KL")),
  ).toBe(false);
});

test("nghị quyết đại hội: đúng đại hội của đúng đảng bộ", () => {
  expect(isNamedDocument(ofCongress, entry("Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", null))).toBe(
    true,
  );
  expect(isNamedDocument(ofCongress, entry("Đại hội Đảng bộ tỉnh lần thứ XIII", null))).toBe(false);
});

test("chỉ nêu cơ quan mà không nêu kỳ họp thì không đoán", () => {
  const vague = { ...ofSession, session: null };
  expect(isNamedDocument(vague, entry("Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII", null))).toBe(
    false,
  );
});
