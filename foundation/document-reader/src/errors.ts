import { defineErrors } from "@nhiemky/kernel";

/** Why a file could not be read to text. */
export const documentReaderErrors = defineErrors({
  DOCUMENT_READER_UNSUPPORTED: {
    status: 415,
    vi: "Chưa đọc được loại tệp này. Hãy dùng .docx, .pdf hoặc .txt; tệp .doc cũ xin lưu lại thành .docx.",
    en: "This kind of file is not read. Use .docx, .pdf or .txt; save an old .doc as .docx first.",
  },
  DOCUMENT_READER_TOO_LARGE: {
    status: 413,
    vi: "Tệp quá lớn ({megabytes} MB; nhiều nhất {limit} MB). Hãy tách tệp hoặc giảm độ phân giải ảnh quét.",
    en: "The file is too large ({megabytes} MB; at most {limit} MB). Split it, or scan at a lower resolution.",
  },
  DOCUMENT_READER_TOO_LARGE_INSIDE: {
    status: 413,
    vi: "Tệp nén phình ra quá lớn khi mở nên đã dừng đọc. Hãy mở tệp bằng trình soạn thảo, lưu lại rồi thử lại.",
    en: "The file grows too large when unpacked, so reading was stopped. Open it in a word processor, save it again and retry.",
  },
  DOCUMENT_READER_ENCRYPTED: {
    status: 422,
    vi: "Tệp có mật khẩu nên không đọc và không kiểm tra được. Hãy bỏ mật khẩu rồi tải lại.",
    en: "The file has a password, so it can be neither read nor checked. Remove the password and upload it again.",
  },
  DOCUMENT_READER_BROKEN: {
    status: 422,
    vi: "Tệp hỏng hoặc không đúng định dạng nên không đọc được. Hãy mở và lưu lại tệp rồi thử lại.",
    en: "The file is damaged or not what its name says. Open it, save it again and retry.",
  },
  DOCUMENT_READER_TOO_SLOW: {
    status: 422,
    vi: "Đọc tệp quá {seconds} giây hoặc quá nhiều bộ nhớ nên đã dừng. Hãy tách tệp thành các phần nhỏ hơn.",
    en: "Reading took more than {seconds} seconds or too much memory and was stopped. Split the file into smaller parts.",
  },
});
