import { electionParameterWords } from "@nhiemky/elections/contract";
import { defineMessages } from "../../language/messages.ts";

/** What parameters are called on the page; one that a later pack brings shows its own name until it is listed here. */
export const parameterWords = defineMessages({
  "documents.answer.copied-share": {
    vi: "Phần trùng lặp từ đó một bản trả lời được nêu ra",
    en: "Share repeated from which an answer is pointed out",
  },
  "documents.cascade.acknowledge-days": {
    vi: "Số ngày xác nhận văn bản gửi đến",
    en: "Days to acknowledge a document",
  },
  "documents.cascade.answer-days": {
    vi: "Số ngày trả lời văn bản gửi đến",
    en: "Days to answer a document",
  },
  "documents.circulation-marks": { vi: "Dấu phạm vi lưu hành", en: "Circulation marks" },
  "documents.date-line": { vi: "Cách ghi ngày tháng năm", en: "How the date is written" },
  "documents.deployment-mode": { vi: "Nơi đặt máy chủ", en: "Where the server stands" },
  "documents.format.body": { vi: "Cỡ chữ, giãn dòng phần nội dung", en: "Type and spacing of the body" },
  "documents.format.cell-seal": { vi: "Chi bộ có con dấu", en: "Whether a cell has a seal" },
  "documents.format.ending": { vi: "Dấu kết thúc nội dung", en: "Mark at the end of the body" },
  "documents.format.font": { vi: "Phông chữ", en: "Typeface" },
  "documents.format.heading": { vi: "Quốc hiệu, tiêu ngữ", en: "National heading and motto" },
  "documents.format.heading-spelling": { vi: "Cách viết tiêu đề", en: "Spelling of the heading" },
  "documents.format.issuer-lines": { vi: "Tên cơ quan ban hành", en: "Lines of the issuing body" },
  "documents.format.margins": { vi: "Lề trang", en: "Margins" },
  "documents.format.number-and-date": { vi: "Cỡ chữ số và ngày", en: "Type of number and date" },
  "documents.format.outline": { vi: "Cách đánh mục", en: "How headings are numbered" },
  "documents.format.page-numbers": { vi: "Số trang", en: "Page numbers" },
  "documents.format.paper": { vi: "Khổ giấy", en: "Paper" },
  "documents.format.signing-authority": { vi: "Thể thức đề ký", en: "Form of the signing authority" },
  "documents.format.title-line": { vi: "Tiêu đề đầu trang", en: "Title line" },
  "documents.format.type-and-abstract": {
    vi: "Tên loại và trích yếu",
    en: "Type and subject of a document",
  },
  "documents.issuer": { vi: "Ký hiệu cơ quan ban hành", en: "Symbol of an issuing body" },
  "documents.may-issue": { vi: "Thẩm quyền ban hành loại văn bản", en: "Who may issue which type" },
  "documents.numbering.issuer-symbol": { vi: "Ký hiệu trong số văn bản", en: "Issuer's symbol in a number" },
  "documents.numbering.joint-document": { vi: "Số của văn bản liên tịch", en: "Number of a joint document" },
  "documents.numbering.least-digits": { vi: "Số chữ số ít nhất", en: "Fewest digits of a number" },
  "documents.numbering.secret-document": { vi: "Số của văn bản mật", en: "Number of a secret document" },
  "documents.numbering.sequence": { vi: "Cách đánh số văn bản", en: "How documents are numbered" },
  "documents.numbering.term-boundary": {
    vi: "Số bắt đầu lại khi sang nhiệm kỳ",
    en: "When numbering starts anew",
  },
  "documents.secrecy.levels": { vi: "Các độ mật", en: "Levels of secrecy" },
  "documents.secrecy.refused": { vi: "Độ mật bị từ chối", en: "Levels of secrecy refused" },
  "documents.type-symbols": { vi: "Ký hiệu loại văn bản", en: "Symbols of a document type" },
  "documents.urgency-decided-by": { vi: "Ai quyết định độ khẩn", en: "Who decides the urgency" },
  "documents.urgency-levels": { vi: "Các độ khẩn", en: "Levels of urgency" },
  ...electionParameterWords,
  "people.post": { vi: "Chức danh", en: "Post" },
  "structure.minimum-official-members": {
    vi: "Số đảng viên chính thức ít nhất",
    en: "Fewest official members",
  },
  "structure.unit-kind": { vi: "Loại tổ chức", en: "Kind of unit" },
  "tasks.due-soon-days": { vi: "Số ngày coi là sắp đến hạn", en: "Days within which a task is due soon" },
});
