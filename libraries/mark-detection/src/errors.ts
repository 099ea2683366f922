import { defineErrors } from "@nhiemky/kernel";

/** What can keep a whole batch of scans from being read. What is wrong with one image is a reason of that sheet. */
export const markDetectionErrors = defineErrors({
  SCANS_LAYOUT_OF_OTHER_ELECTION: {
    status: 422,
    vi: "Bố cục phiếu là của cuộc bầu “{found}”, không phải “{expected}”. Hãy chọn đúng tệp layout.json.",
    en: "The layout belongs to the election “{found}”, not “{expected}”. Choose the right layout.json.",
  },
  SCANS_NOT_FOUND: {
    status: 422,
    vi: "Không mở được {path} ({reason}). Hãy chỉ ra thư mục ảnh quét, một tệp ảnh hoặc một tệp PDF.",
    en: "{path} cannot be opened ({reason}). Name a folder of scans, an image or a PDF file.",
  },
  SCANS_NONE: {
    status: 422,
    vi: "Không có ảnh quét nào trong {path}. Đọc được: {kinds}.",
    en: "There are no scans in {path}. Readable kinds: {kinds}.",
  },
  SCANS_PDF_UNREADABLE: {
    status: 422,
    vi: "Tệp PDF {file} hỏng hoặc có mật khẩu. Hãy quét lại hoặc xuất ảnh JPEG.",
    en: "The PDF file {file} is damaged or locked. Scan again or export JPEG images.",
  },
});
