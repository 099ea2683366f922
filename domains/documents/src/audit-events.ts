import { defineAuditEvents } from "@nhiemky/audit-log/contract";

export const documentEvents = defineAuditEvents({
  "document.registered": { vi: "Đăng ký văn bản", en: "A document was registered" },
  "document.corrected": { vi: "Sửa thông tin văn bản", en: "A document's facts were corrected" },
  "document.file-added": { vi: "Thêm tệp vào văn bản", en: "A file was added to a document" },
  "document.secret-refused": {
    vi: "Từ chối văn bản có dấu mật",
    en: "A document with a secrecy mark was refused",
  },
  "document.linked": { vi: "Liên kết văn bản", en: "Documents were linked" },
  "document.unlinked": { vi: "Bỏ liên kết văn bản", en: "A link between documents was removed" },
  "clause.corrected": { vi: "Sửa cây khoản mục", en: "The clauses of a document were corrected" },
  "numbering-term.opened": { vi: "Khai báo nhiệm kỳ đánh số", en: "A numbering term was declared" },
  "document.sent": { vi: "Gửi văn bản cho đơn vị cấp dưới", en: "A document was sent to subordinate units" },
  "delivery.acknowledged": { vi: "Xác nhận đã nhận văn bản", en: "Receipt of a document was acknowledged" },
  "delivery.asked": { vi: "Đơn vị hỏi về văn bản được giao", en: "A unit asked about what it was sent" },
  "delivery.question-answered": { vi: "Trả lời câu hỏi của đơn vị", en: "A unit's question was answered" },
  "delivery.answered": { vi: "Đơn vị trả lời bằng văn bản", en: "A unit answered with its document" },
  "delivery.reminded": { vi: "Đôn đốc đơn vị chưa trả lời", en: "Units were reminded" },
});
