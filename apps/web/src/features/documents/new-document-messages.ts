import { defineMessages } from "../../language/messages.ts";

export const newDocumentMessages = defineMessages({
  title: { vi: "Đăng ký văn bản", en: "Register a document" },
  description: {
    vi: "Thả tệp vào để điền sẵn phiếu; mọi ô đều sửa được trước khi ghi sổ.",
    en: "Drop the file to fill the form; every field can be corrected before it is registered.",
  },
  kept: { vi: "Phiếu đang viết dở được giữ lại.", en: "The form you were writing was kept." },
  unit: { vi: "Ghi vào sổ của", en: "In the register of" },
  direction: { vi: "Sổ", en: "Register" },
  placeholder: {
    vi: "Chỉ giữ số: văn bản quản lý ngoài hệ thống",
    en: "Hold the number only: kept outside this system",
  },
  placeholderHelp: {
    vi: "Dùng cho văn bản không được lưu ở đây (kể cả văn bản mật): không tệp, không trích yếu.",
    en: "For a document that must not be kept here (a secret one included): no file, no subject.",
  },
  duplicateReason: { vi: "Lý do trùng số", en: "Reason for the double number" },
  recipientsHelp: { vi: "Gõ rồi nhấn Enter cho từng nơi nhận.", en: "Type and press Enter for each." },
  register: { vi: "Ghi vào sổ", en: "Register" },
  attach: { vi: "Gắn lại tệp", en: "Attach the file again" },
  done: { vi: "Đã ghi vào sổ", en: "Registered" },
  file: { vi: "Tệp văn bản", en: "File of the document" },
  reading: { vi: "Đang đọc tệp…", en: "Reading the file…" },
  found: {
    vi: (count: string) => `Đọc được ${count} khoản mục. Phiếu đã được điền từ tệp; hãy xem lại.`,
    en: (count: string) => `${count} clauses were read. The form was filled from the file; please check it.`,
  },
  secretPlaces: { vi: "Chỗ có dấu mật:", en: "Where the mark stands:" },
  preview: { vi: "Xem các khoản mục", en: "See the clauses" },
  next: {
    vi: (number: string) => `Số tiếp theo: ${number}`,
    en: (number: string) => `Next number: ${number}`,
  },
  take: { vi: "Dùng số này", en: "Use this number" },
  isNext: { vi: "Đúng số tiếp theo của dãy.", en: "It is the next number of the sequence." },
  fillsGap: { vi: "Số này lấp một khoảng trống của dãy.", en: "This number fills a gap of the sequence." },
  leavesGap: {
    vi: (from: number, to: number) =>
      `Số này bỏ trống ${from === to ? `số ${from}` : `các số ${from} đến ${to}`}; khoảng trống sẽ hiện trong sổ.`,
    en: (from: number, to: number) =>
      `This leaves ${from === to ? `number ${from}` : `numbers ${from} to ${to}`} unused; the gap will show.`,
  },
  taken: { vi: "Số này đã dùng cho:", en: "This number stands for:" },
  otherTerm: {
    vi: "Cùng số, ngày khác, đã có trong sổ:",
    en: "The same number of another day is in the register:",
  },
  registered: { vi: "Văn bản này đã được đăng ký:", en: "This document is registered already:" },
  unreadable: {
    vi: "Chưa đọc được số, ký hiệu. Viết theo mẫu 12-NQ/ĐU hoặc 42/QĐ-UBND.",
    en: "The number cannot be read. Write it like 12-NQ/ĐU or 42/QĐ-UBND.",
  },
  noTerm: {
    vi: "Chưa khai báo nhiệm kỳ đánh số phủ ngày này.",
    en: "No numbering term covers this day.",
  },
  openTerm: { vi: "Khai báo nhiệm kỳ", en: "Declare the term" },
  termName: { vi: "Tên nhiệm kỳ", en: "Name of the term" },
  termFrom: { vi: "Từ ngày", en: "From" },
  termTo: { vi: "Đến ngày (để trống nếu chưa biết)", en: "To (empty if not known)" },
  readAs: { vi: (number: string) => `Đọc là ${number}.`, en: (number: string) => `Read as ${number}.` },
  mayNotIssue: {
    vi: "Theo quy định, cấp này không ban hành loại văn bản này.",
    en: "By the rules a body of this kind does not issue this type.",
  },
});
