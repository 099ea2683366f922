import { defineMessages } from "../../language/messages.ts";

export const myAccountMessages = defineMessages({
  title: { vi: "Tài khoản của tôi", en: "My account" },
  roles: { vi: "Vai trò của tôi", en: "My roles" },
  noRoles: {
    vi: "Hôm nay bạn không giữ vai trò nào. Hãy đề nghị quản trị viên giao vai trò.",
    en: "You hold no role today. Ask an administrator for one.",
  },
  wholeInstance: { vi: "Toàn hệ thống", en: "The whole instance" },
  password: { vi: "Mật khẩu", en: "Password" },
  passwordChanged: {
    vi: "Đã đổi mật khẩu; các phiên khác đã kết thúc",
    en: "Password changed; other sessions have ended",
  },
  language: { vi: "Ngôn ngữ", en: "Language" },

  secondFactor: { vi: "Xác thực hai bước", en: "Two-step sign-in" },
  secondFactorOff: {
    vi: "Đang tắt. Khi bật, đăng nhập cần thêm mã 6 số trên điện thoại, nên mật khẩu bị lộ vẫn chưa đủ để vào.",
    en: "Off. When on, signing in also needs a 6-digit code from your phone, so a stolen password is not enough.",
  },
  secondFactorOn: {
    vi: "Đang bật. Mỗi lần đăng nhập cần mã 6 số trên điện thoại hoặc một mã dự phòng.",
    en: "On. Each sign-in needs the 6-digit code from your phone, or a recovery code.",
  },
  turnOn: { vi: "Bật xác thực hai bước", en: "Turn on two-step sign-in" },
  turnOff: { vi: "Tắt xác thực hai bước", en: "Turn off two-step sign-in" },
  turnOffText: {
    vi: "Từ lần sau chỉ cần mật khẩu là vào được. Khóa trên điện thoại và mã dự phòng hết hiệu lực.",
    en: "From now on the password alone opens the account. The key on the phone and the recovery codes stop working.",
  },
  scan: {
    vi: "Mở ứng dụng xác thực trên điện thoại (ứng dụng nào theo chuẩn TOTP cũng được), quét mã này rồi nhập 6 số hiện ra.",
    en: "Open an authenticator app on your phone (any that follows TOTP), scan this code and enter the 6 digits.",
  },
  qrLabel: { vi: "Mã QR cho ứng dụng xác thực", en: "QR code for the authenticator app" },
  typeSecret: { vi: "Không quét được? Gõ khóa này:", en: "Cannot scan? Type this key:" },
  oneTimeCode: { vi: "Mã 6 số", en: "6-digit code" },
  prove: { vi: "Xác nhận mã", en: "Confirm the code" },
  recoveryCodes: { vi: "Mã dự phòng", en: "Recovery codes" },
  recoveryCodesHelp: {
    vi: "Mỗi mã dùng một lần, khi không có điện thoại. Hãy in hoặc chép lại ngay: chúng chỉ hiện lần này.",
    en: "Each works once, when the phone is not at hand. Print or copy them now: they are shown only this once.",
  },
  replaceCodes: { vi: "Cấp lại mã dự phòng", en: "Replace the recovery codes" },
  keptCodes: { vi: "Tôi đã cất mã", en: "I have kept them" },

  sessions: { vi: "Nơi đang đăng nhập", en: "Where I am signed in" },
  thisSession: { vi: "Phiên này", en: "This session" },
  lastSeen: {
    vi: (last: string, start: string) => `Dùng lần cuối ${last}; đăng nhập ${start}`,
    en: (last: string, start: string) => `Last used ${last}; signed in ${start}`,
  },
  endSession: { vi: "Kết thúc phiên", en: "End the session" },
  endOthers: { vi: "Kết thúc mọi phiên khác", en: "End all other sessions" },
  ended: { vi: "Đã kết thúc phiên", en: "Session ended" },

  tokens: { vi: "Mã truy cập cho chương trình", en: "Access tokens for programs" },
  tokensHelp: {
    vi: "Cho bảng tính hoặc chương trình khác đọc, ghi thay bạn, với đúng quyền của bạn, không hơn. Mã không làm được việc cần xác nhận mật khẩu.",
    en: "Let a spreadsheet or another program act for you, with your permissions and no more. A token never does what asks for the password.",
  },
  noTokens: { vi: "Chưa có mã truy cập nào.", en: "There are no access tokens yet." },
  tokenName: { vi: "Dùng cho việc gì", en: "What it is for" },
  expiresOn: { vi: "Hết hạn sau ngày", en: "Last day" },
  readOnly: { vi: "Chỉ được đọc", en: "May only read" },
  calendarOnly: { vi: "Địa chỉ lịch nhiệm vụ", en: "Address of the task calendar" },
  readAndWrite: { vi: "Được đọc và ghi", en: "May read and write" },
  createToken: { vi: "Tạo mã truy cập", en: "Create an access token" },
  newToken: {
    vi: "Chép mã này ngay: nó chỉ hiện lần này.",
    en: "Copy this token now: it is shown only this once.",
  },
  copy: { vi: "Chép", en: "Copy" },
  copied: { vi: "Đã chép", en: "Copied" },
  keptToken: { vi: "Tôi đã chép", en: "I have copied it" },
  tokenFacts: {
    vi: (rights: string, expires: string, used: string) => `${rights}; hết hạn ${expires}; ${used}`,
    en: (rights: string, expires: string, used: string) => `${rights}; expires ${expires}; ${used}`,
  },
  usedLast: { vi: (at: string) => `dùng lần cuối ${at}`, en: (at: string) => `last used ${at}` },
  neverUsed: { vi: "chưa dùng lần nào", en: "never used" },
  revoke: { vi: "Thu hồi mã", en: "Revoke the token" },
  revoked: { vi: "Đã thu hồi mã truy cập", en: "Access token revoked" },
  revokeText: {
    vi: (name: string) => `Chương trình đang dùng mã “${name}” sẽ không vào được nữa.`,
    en: (name: string) => `The program that uses “${name}” will no longer get in.`,
  },
});
