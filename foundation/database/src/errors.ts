import { defineErrors } from "@nhiemky/kernel";

/** What can go wrong between the product and its PostgreSQL, outside of bugs. */
export const databaseErrors = defineErrors({
  DATABASE_ALREADY_RUNNING: {
    status: 409,
    vi: "Dữ liệu trong thư mục {folder} đang được một tiến trình khác sử dụng. Hãy dừng tiến trình đó trước, hoặc chọn thư mục dữ liệu khác (NHIEMKY_DATA).",
    en: "The data in folder {folder} is in use by another process. Stop that process first, or choose another data folder (NHIEMKY_DATA).",
  },
  DATABASE_START_FAILED: {
    status: 503,
    vi: "Không khởi động được PostgreSQL riêng. Nguyên nhân: {reason}. Xem thêm nhật ký {logFile}.",
    en: "The private PostgreSQL did not start. Reason: {reason}. See also the log {logFile}.",
  },
  DATABASE_PLATFORM_UNSUPPORTED: {
    status: 503,
    vi: "Chưa có PostgreSQL kèm theo cho hệ máy {platform}. Hãy cài PostgreSQL 15 trở lên và đặt biến DATABASE_URL.",
    en: "There is no bundled PostgreSQL for {platform}. Install PostgreSQL 15 or later and set DATABASE_URL.",
  },
  DATABASE_OS_USER_UNAVAILABLE: {
    status: 503,
    vi: "PostgreSQL không chạy dưới quyền root và không chuyển được sang tài khoản hệ thống “{user}” ({reason}). Hãy chạy sản phẩm bằng tài khoản thường, hoặc đặt biến DATABASE_URL.",
    en: 'PostgreSQL refuses to run as root, and switching to the system account "{user}" failed ({reason}). Run the product as an ordinary user, or set DATABASE_URL.',
  },
  DATABASE_FOLDER_NOT_OWNED: {
    status: 409,
    vi: "Cơ sở dữ liệu tại {folder} thuộc tài khoản hệ thống khác (uid {owner}). Hãy chạy bằng tài khoản đó hoặc root.",
    en: "The database at {folder} belongs to another system account (uid {owner}). Run as that account or as root.",
  },
  DATABASE_FOLDER_COPIED: {
    status: 409,
    vi: "Thư mục dữ liệu {folder} là bản chép của {original}: cơ sở dữ liệu của nó nằm tại {home} và vẫn thuộc bản gốc. Hãy dùng lệnh backup và restore để nhân bản, hoặc xóa tệp {pointer} trong bản chép để bắt đầu trống.",
    en: "The data folder {folder} is a copy of {original}: its database lies at {home} and still belongs to the original. Use backup and restore to duplicate an instance, or delete {pointer} in the copy to start empty.",
  },
  DATABASE_HOME_MISSING: {
    status: 503,
    vi: "Cơ sở dữ liệu của thư mục {folder} nằm tại {home}, nhưng nơi đó nay không còn. Hãy trả nó về chỗ cũ; hoặc xóa tệp {pointer} để bắt đầu trống, rồi phục hồi từ bản sao lưu.",
    en: "The database of folder {folder} lies at {home}, which is gone. Put it back; or delete the file {pointer} to start empty, then restore a backup.",
  },
  DATABASE_OTHER_MAJOR_VERSION: {
    status: 409,
    vi: "Cơ sở dữ liệu tại {folder} do PostgreSQL {found} tạo, phiên bản kèm theo là {bundled}. Hãy sao lưu bằng bản sản phẩm cũ rồi phục hồi vào thư mục dữ liệu mới.",
    en: "The database at {folder} was made by PostgreSQL {found}; the bundled version is {bundled}. Back up with the old product version, then restore into a new data folder.",
  },
  DATABASE_UNREACHABLE: {
    status: 503,
    vi: "Không kết nối được PostgreSQL theo DATABASE_URL: {reason}. Hãy kiểm tra địa chỉ, tài khoản và máy chủ.",
    en: "PostgreSQL at DATABASE_URL cannot be reached: {reason}. Check the address, the account and the server.",
  },
  DATABASE_TOO_OLD: {
    status: 503,
    vi: "PostgreSQL theo DATABASE_URL là phiên bản {found}; cần phiên bản {needed} trở lên.",
    en: "PostgreSQL at DATABASE_URL is version {found}; version {needed} or later is needed.",
  },
  DATABASE_NOT_UTF8: {
    status: 503,
    vi: "Cơ sở dữ liệu theo DATABASE_URL dùng bảng mã {found}. Hãy tạo cơ sở dữ liệu với ENCODING 'UTF8'.",
    en: "The database at DATABASE_URL is encoded in {found}. Create one with ENCODING 'UTF8'.",
  },
  DATABASE_WITHOUT_ICU: {
    status: 503,
    vi: "PostgreSQL theo DATABASE_URL thiếu cách sắp thứ tự tiếng Việt (vi-x-icu). Hãy dùng bản PostgreSQL có ICU.",
    en: "PostgreSQL at DATABASE_URL lacks the Vietnamese collation (vi-x-icu). Use a PostgreSQL built with ICU.",
  },
  DATABASE_MIGRATION_CHANGED: {
    status: 409,
    vi: "Bước nâng cấp {migration} đã áp dụng vào cơ sở dữ liệu nhưng nội dung nay đã khác. Hãy cài lại đúng bản sản phẩm đã dùng.",
    en: "Migration {migration} was applied to the database with other contents than the product has now. Install the product version that was in use.",
  },
  DATABASE_NEWER_THAN_PRODUCT: {
    status: 409,
    vi: "Cơ sở dữ liệu do một bản sản phẩm mới hơn tạo ra (bước {migration}). Hãy cài bản mới hơn, hoặc phục hồi bản sao lưu cũ.",
    en: "The database was made by a newer product version (migration {migration}). Install that version, or restore an older backup.",
  },
  DATABASE_MIGRATION_FAILED: {
    status: 503,
    vi: "Bước nâng cấp {migration} không chạy được: {reason}. Cơ sở dữ liệu giữ nguyên như trước bước đó.",
    en: "Migration {migration} failed: {reason}. The database is as it was before that step.",
  },
});
