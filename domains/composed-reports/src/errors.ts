import { defineErrors } from "@nhiemky/kernel";

export const figureCheckErrors = defineErrors({
  FIGURE_CHECK_NOT_FOUND: {
    status: 404,
    vi: "Không có lần kiểm số này, hoặc không thuộc phạm vi của đồng chí.",
    en: "There is no such figure check, or it lies outside your scope.",
  },
  FIGURE_CHECK_EMPTY: {
    status: 422,
    vi: "Chưa có văn bản để kiểm. Hãy dán nội dung hoặc chọn một tệp .docx, .pdf, .txt.",
    en: "There is no text to check. Paste one or choose a .docx, .pdf or .txt file.",
  },
  FIGURE_CHECK_TEXT_TOO_LONG: {
    status: 413,
    vi: "Văn bản dài {length} ký tự, quá giới hạn {limit}. Hãy chia thành từng phần.",
    en: "The text has {length} characters; the limit is {limit}. Check it in parts.",
  },
  FIGURE_CHECK_NO_SUCH_FINDING: {
    status: 404,
    vi: "Không có phát hiện nào ở chỗ này của văn bản. Hãy tải lại trang.",
    en: "There is no finding at this place of the text. Reload the page.",
  },
  FIGURE_CHECK_NOT_DOCX: {
    status: 409,
    vi: "Chỉ xuất nhận xét được vào tệp .docx; lần kiểm này không bắt đầu từ tệp .docx.",
    en: "Comments can be written into a .docx only; this check did not start from one.",
  },
});
