import { defineErrors } from "@nhiemky/kernel";

export const documentErrors = defineErrors({
  DOCUMENTS_STATE_SECRET: {
    status: 422,
    vi: "Từ chối: tệp hoặc trích yếu có dấu độ mật “{level}” ({count} chỗ). Văn bản bí mật nhà nước không được lưu trên máy có nối mạng (Luật 117/2025/QH15 Đ5 k2). Không có gì được giữ lại; nếu cần giữ số, hãy ghi một mục “văn bản quản lý ngoài hệ thống”.",
    en: 'Refused: the file or subject bears the secrecy mark "{level}" ({count} places). State secrets must not be kept on a networked computer (Law 117/2025/QH15 art. 5.2). Nothing was kept; to hold the number, register a placeholder kept outside this system.',
  },
  DOCUMENTS_NUMBER_TAKEN: {
    status: 409,
    vi: "Số {number} đã có trong cùng dãy số: {existing}. Hãy dùng số tiếp theo ({next}).",
    en: "Number {number} stands in the same sequence already: {existing}. Use the next number ({next}).",
  },
  DOCUMENTS_ALREADY_REGISTERED: {
    status: 409,
    vi: "Văn bản {number} cùng ngày đã được đăng ký: {existing}. Nếu thật sự là văn bản khác, hãy ghi rõ lý do trùng số.",
    en: "Document {number} of the same day is registered already: {existing}. If it really is another one, give the reason for the double number.",
  },
  DOCUMENTS_NUMBER_UNREADABLE: {
    status: 422,
    vi: "Không đọc được số, ký hiệu “{number}”. Viết theo mẫu 12-NQ/ĐU hoặc 42/QĐ-UBND.",
    en: 'The reference number "{number}" cannot be read. Write it like 12-NQ/ĐU or 42/QĐ-UBND.',
  },
  DOCUMENTS_TERM_UNKNOWN: {
    status: 422,
    vi: "Chưa có nhiệm kỳ đánh số nào của đơn vị phủ ngày {date}. Hãy khai báo nhiệm kỳ trước khi cấp số.",
    en: "The unit has no numbering term that covers {date}. Declare the term before giving out numbers.",
  },
  DOCUMENTS_TERM_OVERLAP: {
    status: 409,
    vi: "Nhiệm kỳ mới chồng thời gian với một nhiệm kỳ đã có của đơn vị. Hãy sửa ngày bắt đầu hoặc kết thúc.",
    en: "The new term overlaps one that the unit has. Change its first or last day.",
  },
  DOCUMENTS_TYPE_UNKNOWN: {
    status: 422,
    vi: "Không có loại văn bản “{type}”.",
    en: 'There is no document type "{type}".',
  },
  DOCUMENTS_NOT_FOUND: {
    status: 404,
    vi: "Không có văn bản này, hoặc đơn vị không được xem.",
    en: "There is no such document, or your unit may not see it.",
  },
  DOCUMENTS_DATE_IN_FUTURE: {
    status: 422,
    vi: "Ngày {date} ở tương lai. Văn bản được đăng ký khi đã ban hành, đã nhận; hãy sửa ngày.",
    en: "{date} lies in the future. A document is registered once it is issued and received; correct the date.",
  },
  DOCUMENTS_RECEIVED_BEFORE_ISSUED: {
    status: 422,
    vi: "Ngày nhận đứng trước ngày ban hành. Hãy sửa một trong hai ngày.",
    en: "The day of receipt lies before the day of issue. Correct one of them.",
  },
  DOCUMENTS_DEADLINE_PAST: {
    status: 422,
    vi: "Hạn {date} đã qua, hoặc hạn trả lời đứng trước hạn xác nhận. Hãy chọn ngày từ hôm nay trở đi.",
    en: "The deadline {date} has passed, or the answer is due before the acknowledgement. Choose a day from today on.",
  },
  DOCUMENTS_TERM_BACKWARDS: {
    status: 422,
    vi: "Ngày cuối nhiệm kỳ đứng trước ngày đầu. Hãy sửa lại.",
    en: "The term's last day lies before its first. Correct them.",
  },
  DOCUMENTS_PLACEHOLDER_HAS_NO_FILE: {
    status: 409,
    vi: "Mục này chỉ giữ số cho văn bản quản lý ngoài hệ thống; không gắn tệp, trích yếu hay khoản mục.",
    en: "This entry only holds the number of a document kept outside the system; it takes no file, subject or clause.",
  },
  DOCUMENTS_FILE_NEEDED: {
    status: 422,
    vi: "Chưa chọn tệp. Hãy chọn một tệp .docx, .pdf hoặc .txt.",
    en: "No file was chosen. Choose a .docx, .pdf or .txt file.",
  },
  DOCUMENTS_CLAUSES_CHANGED: {
    status: 409,
    vi: "Cây khoản mục vừa được người khác sửa. Hãy tải lại rồi làm tiếp; phần đã sửa của họ được giữ.",
    en: "Somebody else has just corrected the clauses. Reload and go on; their work is kept.",
  },
  DOCUMENTS_CLAUSE_EDIT_IMPOSSIBLE: {
    status: 422,
    vi: "Khoản mục này không sửa được theo cách đó (không có khoản mục phía trước, hoặc phần tách ra trống).",
    en: "This clause cannot be corrected that way (there is none before it, or a part would be empty).",
  },
  DOCUMENTS_LINK_CYCLE: {
    status: 409,
    vi: "Liên kết này tạo thành vòng: văn bản kia đã dựa trên văn bản này.",
    en: "This link would close a circle: the other document already rests on this one.",
  },
  DOCUMENTS_LINK_EXISTS: {
    status: 409,
    vi: "Liên kết này đã có.",
    en: "This link is there already.",
  },
  DOCUMENTS_NOT_SUBORDINATE: {
    status: 422,
    vi: "Chỉ gửi được cho đơn vị cấp dưới của đơn vị gửi. Không thuộc: {units}.",
    en: "A document is sent to units below the sender only. Not below: {units}.",
  },
  DOCUMENTS_CLAUSE_NOT_IN_DOCUMENT: {
    status: 422,
    vi: "Có khoản mục không thuộc văn bản này hoặc đã bị bỏ.",
    en: "A clause is not part of this document or has ended.",
  },
  DOCUMENTS_ALREADY_ACKNOWLEDGED: {
    status: 409,
    vi: "Đơn vị đã xác nhận nhận văn bản ngày {date}.",
    en: "The unit acknowledged receipt on {date}.",
  },
  DOCUMENTS_ANSWER_NOT_OWN: {
    status: 422,
    vi: "Văn bản trả lời phải là văn bản đi của chính đơn vị được giao.",
    en: "An answer must be an outgoing document of the very unit that was asked.",
  },
  DOCUMENTS_QUESTION_ANSWERED: {
    status: 409,
    vi: "Câu hỏi này đã được trả lời.",
    en: "This question has been answered.",
  },
});
