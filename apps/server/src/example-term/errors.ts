import { defineErrors } from "@nhiemky/kernel";

export const exampleErrors = defineErrors({
  EXAMPLE_INSTANCE_NOT_EMPTY: {
    status: 409,
    vi: "Hệ thống đã có dữ liệu ({units} đơn vị, {accounts} tài khoản); dữ liệu ví dụ chỉ nạp được vào hệ thống trống. Hãy dùng thư mục dữ liệu khác (NHIEMKY_DATA).",
    en: "The instance already holds data ({units} units, {accounts} accounts); an example is loaded into an empty instance only. Use another data folder (NHIEMKY_DATA).",
  },
  EXAMPLE_ALREADY_LOADED: {
    status: 409,
    vi: "Dữ liệu ví dụ đã được nạp từ trước; không có gì thay đổi. Mật khẩu chỉ hiện một lần lúc nạp: người quản trị cấp liên kết đặt lại khi cần.",
    en: "The example is already loaded; nothing was changed. Passwords are shown once, when it is loaded: an administrator issues reset links where needed.",
  },
});
