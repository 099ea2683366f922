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
  confirm: { vi: "Xác nhận lại mật khẩu", en: "Your password once more" },
  confirmHelp: {
    vi: "Việc này quan trọng nên cần mật khẩu một lần nữa. Nội dung vừa nhập vẫn còn.",
    en: "This matters, so it needs your password once more. What you typed is kept.",
  },
  goOn: { vi: "Tiếp tục", en: "Go on" },
  cancel: { vi: "Thôi", en: "Cancel" },
  changePassword: { vi: "Đổi mật khẩu", en: "Change the password" },
  mustChange: {
    vi: "Mật khẩu đang dùng do người khác đặt. Hãy đặt mật khẩu của riêng bạn rồi làm tiếp.",
    en: "Somebody else chose this password. Choose your own, then go on.",
  },
  currentPassword: { vi: "Mật khẩu đang dùng", en: "Current password" },
  newPassword: { vi: "Mật khẩu mới", en: "New password" },
  newPasswordHelp: {
    vi: (minimum: number) => `Ít nhất ${minimum} ký tự; một câu ngắn dễ nhớ là tốt nhất.`,
    en: (minimum: number) => `At least ${minimum} characters; a short sentence is best.`,
  },
  lostPassword: {
    vi: "Quên mật khẩu: hãy xin quản trị viên một liên kết đặt lại.",
    en: "Lost password: ask the administrator for a reset link.",
  },
});
