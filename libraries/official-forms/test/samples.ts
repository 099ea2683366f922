import { readFileSync } from "node:fs";
import { civilDate } from "@nhiemky/kernel";
import { type FormFonts, formFontFiles, type OfficialDocument, type SlideDeck } from "../src/index.ts";

export const fonts: FormFonts = {
  regular: readFileSync(formFontFiles.regular),
  bold: readFileSync(formFontFiles.bold),
  italic: readFileSync(formFontFiles.italic),
  boldItalic: readFileSync(formFontFiles.boldItalic),
};

/** Letters with two marks on one vowel, which fonts and readers get wrong first. */
export const hardLetters = "Ế Ữ Ợ Ặ ẵ ỡ Đ ộ ở ẫ";

export const minutes: OfficialDocument = {
  family: "party",
  issuer: { superior: "Đảng bộ phường Hòa Thử", name: "Đại hội đại biểu lần thứ I" },
  referenceNumber: "03-BB/ĐH",
  place: "Hòa Thử",
  date: civilDate("2025-06-05"),
  documentType: "Biên bản",
  subject: `kiểm phiếu bầu Ban Chấp hành ${hardLetters}`,
  legalBasis: ["Căn cứ Quy chế bầu cử trong Đảng ban hành kèm theo Quyết định số 190-QĐ/TW;"],
  blocks: [
    { kind: "section", level: 1, title: "SỐ LƯỢNG BẦU" },
    { kind: "paragraph", text: "Đại hội biểu quyết số lượng bầu là 15 đồng chí." },
    { kind: "section", level: 1, title: "KẾT QUẢ" },
    { kind: "section", level: 2, title: "Theo thứ tự trong phiếu" },
    {
      kind: "table",
      columns: [
        { title: "TT", share: 1, align: "centre" },
        { title: "Họ và tên", share: 5, align: "left" },
        { title: "Số phiếu", share: 2, align: "right" },
      ],
      rows: Array.from({ length: 71 }, (_, index) => [
        String(index + 1),
        `Nguyễn Thị Ví Dụ ${index + 1}`,
        String(348 - index),
      ]),
    },
    { kind: "section", level: 2, title: "Người trúng cử" },
    { kind: "dashes", entries: ["Nguyễn Thị Ví Dụ 1;", [{ text: "Trần Văn Mẫu.", bold: true }]] },
  ],
  signatures: [
    [
      { authority: "T/M Đoàn Chủ tịch", post: null, note: "(Ký, ghi rõ họ tên)", name: "Lê Thị Mẫu" },
      {
        authority: "T/M Ban Kiểm phiếu",
        post: "Trưởng ban",
        note: "(Ký, ghi rõ họ tên)",
        name: "Trần Văn Thử",
      },
    ],
  ],
  recipients: ["Cấp ủy cấp trên trực tiếp", "Lưu hồ sơ đại hội"],
};

export const deck: SlideDeck = {
  title: "Kết quả bầu cử",
  date: civilDate("2025-06-05"),
  footer: "Đại hội đại biểu Đảng bộ phường Hòa Thử lần thứ I",
  slides: [
    { kind: "title", title: "Kết quả bầu Ban Chấp hành", lines: ["Nhiệm kỳ 2025 - 2030"] },
    {
      kind: "figures",
      title: "Số phiếu",
      figures: [
        { label: "Phát ra", value: "348" },
        { label: "Thu vào", value: "348" },
      ],
      note: "Cần từ 175 phiếu trở lên.",
    },
    {
      kind: "table",
      title: "Người trúng cử",
      columns: [
        { title: "TT", share: 1, align: "right" },
        { title: "Họ và tên", share: 6, align: "left" },
        { title: "Số phiếu", share: 2, align: "right" },
      ],
      rows: Array.from({ length: 17 }, (_, index) => [`${index + 1}`, `Đỗ Ngọc Mẫu ${index + 1}`, "300"]),
    },
  ],
};
