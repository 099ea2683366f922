import { defineErrors } from "@nhiemky/kernel";

/** What can be wrong with a ballot before it is printed, or with a layout that is read back. */
export const ballotPaperErrors = defineErrors({
  BALLOT_CANDIDATE_COUNT: {
    status: 422,
    vi: "Phiếu có {count} tên. Một phiếu in được từ 1 đến {most} tên; hãy tách cuộc bầu hoặc sửa danh sách.",
    en: "The ballot has {count} names. One ballot holds 1 to {most} names; split the contest or correct the list.",
  },
  BALLOT_SEATS_COUNT: {
    status: 422,
    vi: "Số lượng bầu là {seats}. Số lượng bầu phải là số nguyên từ 1 trở lên.",
    en: "The number to elect is {seats}. It must be a whole number of 1 or more.",
  },
  BALLOT_NAME_TOO_LONG: {
    status: 422,
    vi: "Tên “{name}” quá dài để in trên một dòng phiếu. Hãy rút gọn tên hoặc phần ghi thêm.",
    en: "The name “{name}” is too long for one line of the ballot. Shorten the name or what is added to it.",
  },
  BALLOT_HEADING_TOO_LONG: {
    status: 422,
    vi: "Tên tổ chức hoặc tên cuộc bầu quá dài để in ở đầu phiếu. Hãy rút gọn còn không quá {most} dòng.",
    en: "The name of the organisation or of the contest is too long for the head of the ballot. Shorten it to at most {most} lines.",
  },
  BALLOT_LETTER_MISSING: {
    status: 422,
    vi: "Phông chữ của phiếu không có chữ “{letter}” trong “{text}”. Hãy kiểm tra bảng mã của tệp.",
    en: "The ballot's typeface has no letter “{letter}”, which stands in “{text}”. Check the encoding of the file.",
  },
  BALLOT_LAYOUT_UNREADABLE: {
    status: 422,
    vi: "Tệp bố cục phiếu không đúng khuôn ở “{place}”. Hãy dùng tệp layout.json do lệnh in tạo ra.",
    en: "The ballot layout is malformed at “{place}”. Use the layout.json that the print command wrote.",
  },
  BALLOT_LAYOUT_CHANGED: {
    status: 422,
    vi: "Tệp bố cục phiếu đã bị sửa: dấu băm ghi trong tệp không khớp với nội dung. Hãy lấy lại tệp gốc.",
    en: "The ballot layout was changed: the hash it states does not match its content. Fetch the original file.",
  },
});
