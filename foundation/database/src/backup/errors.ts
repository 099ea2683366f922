import { defineErrors } from "@nhiemky/kernel";

export const backupErrors = defineErrors({
  BACKUP_NOT_WRITTEN: {
    status: 503,
    vi: "Không ghi được tệp sao lưu: {reason}. Hãy kiểm tra dung lượng và quyền ghi rồi làm lại.",
    en: "The backup could not be written: {reason}. Check the free space and the permission to write, then try again.",
  },
  BACKUP_FORMAT_UNKNOWN: {
    status: 422,
    vi: "Tệp không phải bản sao lưu mà bản sản phẩm này đọc được (định dạng “{format}”). Hãy chọn đúng tệp, hoặc cài bản sản phẩm mới hơn.",
    en: 'The file is no backup that this product version reads (format "{format}"). Choose the right file, or install a newer product version.',
  },
  BACKUP_DAMAGED: {
    status: 422,
    vi: "Tệp sao lưu không nguyên vẹn, phát hiện tại: {place}. Chưa có gì được ghi vào cơ sở dữ liệu. Hãy dùng một bản sao lưu khác.",
    en: "The backup file is not whole; found at: {place}. Nothing was written to the database. Use another backup.",
  },
  BACKUP_NOT_READ: {
    status: 422,
    vi: "Không đọc được tệp sao lưu: {reason}. Hãy kiểm tra đường dẫn và quyền đọc.",
    en: "The backup file cannot be read: {reason}. Check its path and the permission to read.",
  },
  BACKUP_TARGET_NOT_EMPTY: {
    status: 409,
    vi: "Cơ sở dữ liệu đích đã có dữ liệu (bảng {table}). Chỉ phục hồi vào một hệ thống trống: hãy chọn thư mục dữ liệu mới (NHIEMKY_DATA) hoặc một cơ sở dữ liệu mới.",
    en: "The target database is not empty (table {table}). Restore into an empty instance only: choose a new data folder (NHIEMKY_DATA) or a new database.",
  },
});
