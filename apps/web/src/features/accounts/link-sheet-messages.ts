import { defineMessages } from "../../language/messages.ts";

export const linkSheetMessages = defineMessages({
  invitation: { vi: "Giấy mời sử dụng Nhiệm Kỳ", en: "Invitation to Nhiệm Kỳ" },
  reset: { vi: "Giấy đặt lại mật khẩu Nhiệm Kỳ", en: "Password reset for Nhiệm Kỳ" },
  onlyOnce: {
    vi: "Mã này chỉ hiện lần này. Hãy in tờ giấy rồi trao tận tay; đừng gửi qua tin nhắn.",
    en: "The code is shown only this once. Print the sheet and hand it over in person; do not send it by message.",
  },
  to: { vi: "Trao cho", en: "For" },
  signInName: { vi: "Tên đăng nhập", en: "User name" },
  until: { vi: "Dùng được đến", en: "Valid until" },
  scan: {
    vi: "1. Quét mã này bằng điện thoại, hoặc mở địa chỉ:",
    en: "1. Scan this code with a phone, or open:",
  },
  typeCode: { vi: "2. Nếu không quét được, gõ mã:", en: "2. If it cannot be scanned, type the code:" },
  choose: {
    vi: "3. Đặt mật khẩu của riêng bạn, ít nhất 12 ký tự. Một câu ngắn dễ nhớ là tốt nhất.",
    en: "3. Choose a password of your own, at least 12 characters. A short sentence is best.",
  },
  destroy: {
    vi: "4. Hủy tờ giấy này. Mã dùng một lần; nếu mã báo đã dùng mà không phải bạn, hãy báo ngay quản trị viên.",
    en: "4. Destroy this sheet. The code works once; if it says used and it was not you, tell the administrator at once.",
  },
  qrLabel: { vi: "Mã QR của liên kết một lần", en: "QR code of the one-time link" },
  handedOver: { vi: "Đã in, đóng lại", en: "Printed, close" },
});
