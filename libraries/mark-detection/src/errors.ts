import { defineErrors } from "@nhiemky/kernel";

/**
 * What can keep a whole batch of scans from being read: files of which pages may be missing are never read in part.
 * What is wrong with one image is a reason of that sheet.
 */
export const markDetectionErrors = defineErrors({
  SCANS_LAYOUT_OF_OTHER_ELECTION: {
    status: 422,
    vi: "Bố cục phiếu là của cuộc bầu “{found}”, không phải “{expected}”. Hãy chọn đúng tệp layout.json.",
    en: "The layout belongs to the election “{found}”, not “{expected}”. Choose the right layout.json.",
  },
  SCANS_NOT_FOUND: {
    status: 422,
    vi: "Không mở được {path} ({reason}). Hãy chỉ ra thư mục ảnh quét, một tệp ảnh, tệp PDF hoặc ZIP.",
    en: "{path} cannot be opened ({reason}). Name a folder of scans, an image, a PDF or a ZIP file.",
  },
  SCANS_NONE: {
    status: 422,
    vi: "Không có ảnh quét nào trong {path}. Đọc được: {kinds}.",
    en: "There are no scans in {path}. Readable kinds: {kinds}.",
  },
  SCANS_FILE_UNREADABLE: {
    status: 422,
    vi: "Không mở được tệp {file} ({reason}). Hãy kiểm tra quyền đọc, hoặc chép lại tệp.",
    en: "The file {file} cannot be opened ({reason}). Check that it may be read, or copy it again.",
  },
  SCANS_ZIP_BROKEN: {
    status: 422,
    vi: "Tệp nén {file} hỏng, bị cắt hoặc quá lớn. Chưa đọc ảnh nào; hãy nén và gửi lại.",
    en: "The ZIP {file} is damaged, cut off or too large. No image was read; pack and send it again.",
  },
  SCANS_TIFF_BROKEN: {
    status: 422,
    vi: "Tệp TIFF {file} hỏng hoặc bị cắt, có thể thiếu trang. Hãy quét lại.",
    en: "The TIFF file {file} is damaged or cut off; pages may be missing. Scan again.",
  },
  SCANS_PDF_UNREADABLE: {
    status: 422,
    vi: "Tệp PDF {file} hỏng, bị cắt hoặc có mật khẩu. Hãy quét lại hoặc xuất ảnh JPEG.",
    en: "The PDF file {file} is damaged, cut off or locked. Scan again or export JPEG images.",
  },
});
