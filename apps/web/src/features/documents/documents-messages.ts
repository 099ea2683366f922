import { defineMessages } from "../../language/messages.ts";

/** Words that several pages of documents share. */
export const documentWords = defineMessages({
  documents: { vi: "Văn bản", en: "Documents" },
  incoming: { vi: "Văn bản đến", en: "Incoming" },
  outgoing: { vi: "Văn bản đi", en: "Outgoing" },
  number: { vi: "Số, ký hiệu", en: "Number" },
  type: { vi: "Loại văn bản", en: "Type" },
  issuer: { vi: "Cơ quan ban hành", en: "Issuing body" },
  issuedOn: { vi: "Ngày ban hành", en: "Issued on" },
  receivedOn: { vi: "Ngày nhận", en: "Received on" },
  subject: { vi: "Trích yếu", en: "Subject" },
  signatory: { vi: "Người ký", en: "Signatory" },
  urgency: { vi: "Độ khẩn", en: "Urgency" },
  circulation: { vi: "Chỉ dẫn lưu hành", en: "Circulation" },
  recipients: { vi: "Nơi nhận", en: "Recipients" },
  register: { vi: "Sổ của đơn vị", en: "Register of" },
  placeholder: { vi: "Văn bản quản lý ngoài hệ thống", en: "Kept outside this system" },
  noNumber: { vi: "Không số", en: "No number" },
  wholeDocument: { vi: "Toàn văn bản", en: "Whole document" },
  answered: {
    vi: (ratio: string) => `${ratio} đơn vị đã trả lời`,
    en: (ratio: string) => `${ratio} units answered`,
  },
  acknowledgeBy: { vi: "Xác nhận trước", en: "Acknowledge by" },
  answerBy: { vi: "Trả lời trước", en: "Answer by" },
  cancel: { vi: "Huỷ", en: "Cancel" },
  save: { vi: "Lưu", en: "Save" },
  evidence: { vi: "Căn cứ", en: "Rule" },
});

export { evidenceWords } from "../../shared-ui/evidence-words.ts";
export { relationWords } from "../../shared-ui/relation-words.ts";

/** The same seen from the other end: "được … bởi". */
export const reverseRelationWords = defineMessages({
  implements: { vi: "được thực hiện bởi", en: "is implemented by" },
  replaces: { vi: "được thay thế bởi", en: "is replaced by" },
  amends: { vi: "được sửa đổi bởi", en: "is amended by" },
  supplements: { vi: "được bổ sung bởi", en: "is supplemented by" },
  repeals: { vi: "bị bãi bỏ bởi", en: "is repealed by" },
  guides: { vi: "được hướng dẫn bởi", en: "is guided by" },
  cites: { vi: "được viện dẫn trong", en: "is cited in" },
  copies: { vi: "được sao tại", en: "is copied in" },
  "reports-on": { vi: "được báo cáo tại", en: "is reported on in" },
});

export const coverageWords = defineMessages({
  sent: { vi: "Đã gửi", en: "Sent" },
  "late-to-acknowledge": { vi: "Chưa nhận, quá hạn", en: "Not acknowledged, late" },
  acknowledged: { vi: "Đã nhận", en: "Acknowledged" },
  late: { vi: "Chưa trả lời, quá hạn", en: "Not answered, late" },
  answered: { vi: "Đã trả lời", en: "Answered" },
  "answered-late": { vi: "Trả lời muộn", en: "Answered late" },
});

export const warningWords = defineMessages({
  "legacy-tcvn3": {
    vi: "Tệp dùng phông cũ TCVN3 (ABC); chữ đã được đổi sang Unicode, hãy xem lại.",
    en: "The file uses TCVN3 (ABC) fonts; its text was converted to Unicode, please check it.",
  },
  "legacy-vni": {
    vi: "Tệp dùng phông cũ VNI; chữ đã được đổi sang Unicode, hãy xem lại.",
    en: "The file uses VNI fonts; its text was converted to Unicode, please check it.",
  },
  "image-pages": {
    vi: "Có trang chỉ là ảnh quét nên không đọc được chữ; hãy tự kiểm tra độ mật của các trang đó.",
    en: "Some pages are scans without text; check their secrecy yourself.",
  },
  "no-text": {
    vi: "Tệp không có lớp chữ (ảnh quét). Tệp được giữ, nhưng không tách được khoản mục và không tự kiểm tra được độ mật.",
    en: "The file has no text (a scan). It is kept, but cannot be parted into clauses or checked for secrecy.",
  },
  "tracked-changes": {
    vi: "Tệp còn vết sửa (track changes); phần đã xoá không được đọc.",
    en: "The file has tracked changes; deleted text was not read.",
  },
  "undecodable-bytes": {
    vi: "Không nhận ra bảng mã của tệp; chữ có thể sai.",
    en: "The encoding was not recognised; the text may be wrong.",
  },
});
