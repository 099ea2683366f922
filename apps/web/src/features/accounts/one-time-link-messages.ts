import { defineMessages } from "../../language/messages.ts";

export const oneTimeLinkMessages = defineMessages({
  title: { vi: "Đặt mật khẩu", en: "Choose a password" },
  code: { vi: "Mã trên giấy", en: "Code on the sheet" },
  codeHelp: {
    vi: "25 ký tự, chia năm nhóm. Gõ hoa hay thường, có gạch hay không đều được.",
    en: "25 characters in five groups. Capitals and dashes make no difference.",
  },
  readCode: { vi: "Tiếp tục", en: "Go on" },
  greeting: { vi: (name: string) => `Chào ${name}`, en: (name: string) => `Welcome, ${name}` },
  signInName: {
    vi: (name: string) => `Tên đăng nhập của bạn: ${name}`,
    en: (name: string) => `Your user name: ${name}`,
  },
  validUntil: {
    vi: (instant: string) => `Liên kết dùng được đến ${instant}, một lần.`,
    en: (instant: string) => `The link can be used once, until ${instant}.`,
  },
  newPassword: { vi: "Mật khẩu mới", en: "New password" },
  newPasswordHelp: {
    vi: (minimum: number) => `Ít nhất ${minimum} ký tự; một câu ngắn dễ nhớ là tốt nhất.`,
    en: (minimum: number) => `At least ${minimum} characters; a short sentence is best.`,
  },
  choose: { vi: "Đặt mật khẩu", en: "Choose the password" },
  done: {
    vi: "Đã đặt mật khẩu. Các phiên đăng nhập và mã truy cập cũ đã hết hiệu lực. Hãy hủy tờ giấy có mã.",
    en: "The password is set. Earlier sessions and access tokens no longer count. Destroy the sheet with the code.",
  },
  toSignIn: { vi: "Đến trang đăng nhập", en: "Go to sign-in" },
});
