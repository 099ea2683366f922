import { defineMessages } from "../language/messages.ts";

export const sessionMessages = defineMessages({
  signIn: { vi: "Đăng nhập", en: "Sign in" },
  signOut: { vi: "Đăng xuất", en: "Sign out" },
  userName: { vi: "Tên đăng nhập", en: "User name" },
  password: { vi: "Mật khẩu", en: "Password" },
  oneTimeCode: { vi: "Mã xác thực 6 số", en: "6-digit code" },
  oneTimeCodeHelp: {
    vi: "Mở ứng dụng xác thực trên điện thoại.",
    en: "Open the authenticator app on your phone.",
  },
  expired: { vi: "Phiên làm việc đã hết", en: "The session has ended" },
  expiredHelp: {
    vi: "Đăng nhập lại để làm tiếp. Những gì đang nhập dở vẫn còn nguyên.",
    en: "Sign in again to go on. Everything you were typing is still there.",
  },
  lostPassword: {
    vi: "Quên mật khẩu: xin quản trị viên một đường dẫn đặt lại.",
    en: "Lost password: ask the administrator for a reset link.",
  },
});
