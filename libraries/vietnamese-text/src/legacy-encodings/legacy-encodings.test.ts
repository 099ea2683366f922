import fc from "fast-check";
import { expect, test } from "vitest";
import { isVietnameseSyllable } from "../normalisation/syllable.ts";
import {
  decodeLegacyText,
  decodeTcvn3,
  decodeVni,
  detectLegacyEncoding,
  encodeTcvn3,
  encodeVni,
} from "./index.ts";

const sample = "Chi bộ đã họp bàn về việc củng cố tổ chức, phân công từng đảng viên phụ trách nhóm hộ ở thôn";

test("đọc chữ TCVN3 và VNI viết tay", () => {
  expect(decodeTcvn3("Uû ban nh©n d©n, §¶ng bé")).toBe("Uỷ ban nhân dân, Đảng bộ");
  expect(decodeTcvn3("§¶ng bé", { isCapitalsFont: true })).toBe("ĐẢNG BỘ");
  expect(decodeVni("Ñaûng boä, UÛY BAN, nghò quyeát, trung öông, ñöôïc, Aâu, tyû leä, kyø, naêm")).toBe(
    "Đảng bộ, ỦY BAN, nghị quyết, trung ương, được, Âu, tỷ lệ, kỳ, năm",
  );
});

test("nhận ra bảng mã từ chính câu chữ, để yên Unicode và tiếng khác", () => {
  expect(detectLegacyEncoding(encodeTcvn3(sample))?.encoding).toBe("tcvn3");
  expect(detectLegacyEncoding(encodeVni(sample))?.encoding).toBe("vni");
  expect(detectLegacyEncoding(sample)).toBeNull();
  expect(detectLegacyEncoding("Le théâtre est fermé à côté de l'hôtel, où l'été a passé")).toBeNull();
  expect(detectLegacyEncoding("abc 123")).toBeNull();
});

test("chuyển đi rồi chuyển lại, câu chữ còn nguyên", () => {
  expect(decodeLegacyText(encodeTcvn3(sample), "tcvn3")).toBe(sample);
  expect(decodeLegacyText(encodeVni(sample.toUpperCase()), "vni")).toBe(sample.toUpperCase());
});

const vowels = [..."aăâeêioôơuưy"];
const tones = ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"];
const letters = [
  ..."bcdđghklmnpqrstvx ",
  ...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))),
];
const vietnamese = fc.array(fc.constantFrom(...letters)).map((each) => each.join(""));

test("với mọi chuỗi chữ Việt: TCVN3 và VNI giải mã ra đúng chuỗi ban đầu", () => {
  fc.assert(
    fc.property(vietnamese, (text) => {
      expect(decodeTcvn3(encodeTcvn3(text))).toBe(text);
      expect(decodeVni(encodeVni(text))).toBe(text);
      expect(decodeVni(encodeVni(text.toUpperCase()))).toBe(text.toUpperCase());
    }),
  );
}, 30_000);

test("với mọi chuỗi: nhận bảng mã không bao giờ ném lỗi", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void detectLegacyEncoding(text)));
}, 30_000);

test("âm tiết tiếng Việt được nhận, chữ vô nghĩa thì không", () => {
  for (const word of ["nghiêng", "Quyết", "giữ", "khuỷu", "xoong", "ươn", "y"])
    expect(isVietnameseSyllable(word)).toBe(true);
  for (const word of ["nh©n", "théâtre", "boä", "àá", "str"]) expect(isVietnameseSyllable(word)).toBe(false);
});
