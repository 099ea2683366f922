import { defineMessages } from "../../language/messages.ts";

export const figureCheckMessages = defineMessages({
  title: { vi: "Kiểm số", en: "Figure check" },
  description: {
    vi: "Tìm các phép tính trong một văn bản (tỷ lệ, tổng, hiệu, tăng giảm) và tính lại, trước khi ký. Làm ngay trên máy chủ này, không gửi đi đâu.",
    en: "Finds the arithmetic in a text (shares, sums, differences, growth) and recomputes it before it is signed. Done on this server; nothing is sent elsewhere.",
  },
  newCheck: { vi: "Văn bản cần kiểm", en: "Text to check" },
  name: { vi: "Tên để nhận ra", en: "Name to know it by" },
  namePlaceholder: { vi: "Báo cáo quý I, dự thảo 2", en: "Report of quarter I, draft 2" },
  unit: { vi: "Đơn vị", en: "Unit" },
  paste: { vi: "Dán nội dung", en: "Paste the text" },
  file: { vi: "Hoặc tải tệp lên", en: "Or upload a file" },
  run: { vi: "Kiểm số", en: "Check figures" },
  earlier: { vi: "Các lần kiểm đã có", en: "Earlier checks" },
  nothingYet: { vi: "Chưa có lần kiểm nào", en: "No checks yet" },
  nothingYetHelp: {
    vi: "Dán một đoạn báo cáo hoặc chọn tệp ở trên; kết quả được giữ ở đây để xem lại.",
    en: "Paste part of a report or choose a file above; the result is kept here.",
  },
  day: { vi: "Ngày kiểm", en: "Checked on" },
  by: { vi: "Người kiểm", en: "By" },
  open: { vi: "Còn phải xem", en: "To look at" },
  openOf: {
    vi: (open: string, all: string) => `${open} trong ${all} phép tính`,
    en: (open: string, all: string) => `${open} of ${all} claims`,
  },
  summary: {
    vi: (all: string, wrong: string, truncated: string) =>
      `Đọc được ${all} phép tính: ${wrong} sai, ${truncated} cắt bớt thay vì làm tròn.`,
    en: (all: string, wrong: string, truncated: string) =>
      `${all} claims were read: ${wrong} wrong, ${truncated} cut off instead of rounded.`,
  },
  findings: { vi: "Phát hiện", en: "Findings" },
  allInOrder: { vi: "Mọi phép tính đọc được đều đúng", en: "Every claim that was read holds" },
  nothingRead: {
    vi: "Không đọc được phép tính nào trong văn bản này",
    en: "No arithmetic was read in this text",
  },
  nothingReadHelp: {
    vi: "Phần mềm chỉ kiểm điều văn bản nói ra được bằng số; danh sách những gì chưa hiểu nằm trong tài liệu.",
    en: "Only what the text states in figures can be checked; what is not understood is listed in the documentation.",
  },
  showHeld: { vi: "Hiện cả những phép tính đúng", en: "Show claims that hold, too" },
  keys: { vi: "Phím ↑ ↓ để đi qua các phát hiện.", en: "Keys ↑ ↓ go through the findings." },
  wrong: { vi: "Sai", en: "Wrong" },
  truncated: { vi: "Cắt bớt, không làm tròn", en: "Cut off, not rounded" },
  ok: { vi: "Đúng", en: "Holds" },
  approximate: { vi: "Đúng, nói gần đúng", en: "Holds, approximate" },
  accepted: { vi: "Đã chấp nhận", en: "Accepted" },
  acceptedBy: {
    vi: (by: string, on: string) => `${by}, ${on}`,
    en: (by: string, on: string) => `${by}, ${on}`,
  },
  accept: { vi: "Chấp nhận", en: "Accept" },
  reason: { vi: "Lý do chấp nhận", en: "Reason to accept" },
  withdraw: { vi: "Bỏ chấp nhận", en: "Withdraw acceptance" },
  cancel: { vi: "Thôi", en: "Cancel" },
  download: { vi: "Tải .docx có nhận xét", en: "Download .docx with comments" },
  text: { vi: "Văn bản", en: "Text" },
});
