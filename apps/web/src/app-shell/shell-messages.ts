import { defineMessages } from "../language/messages.ts";

export const shellMessages = defineMessages({
  skipToContent: { vi: "Đến nội dung chính", en: "Skip to content" },
  navigation: { vi: "Điều hướng chính", en: "Main navigation" },
  more: { vi: "Thêm", en: "More" },
  search: { vi: "Tra cứu", en: "Search" },
  searchShort: { vi: "Tìm số, tên, đơn vị, điều khoản", en: "Find a number, name, unit, clause" },
  myAccount: { vi: "Tài khoản của tôi", en: "My account" },
  account: { vi: "Tài khoản", en: "Account" },
  shortcuts: { vi: "Phím tắt", en: "Keyboard shortcuts" },
  help: { vi: "Trợ giúp và thiết lập", en: "Help and settings" },
  close: { vi: "Đóng", en: "Close" },
  asOfDay: { vi: "Ngày xem", en: "As of" },
  asOfToday: { vi: "Hôm nay", en: "Today" },
  asOfChoose: { vi: "Xem như vào ngày", en: "Show as of the day" },
  asOfHelp: {
    vi: "Mọi trang có cây tổ chức, bảng và số liệu sẽ hiện như vào ngày này.",
    en: "Every page with a tree, a table or figures shows them as of this day.",
  },
  backToToday: { vi: "Về hôm nay", en: "Back to today" },
  pastNotice: {
    vi: (day: string) => `Đang xem như vào ngày ${day}. Số liệu và cây tổ chức là của ngày đó.`,
    en: (day: string) => `Shown as of ${day}: figures and the tree are those of that day.`,
  },
  futureNotice: {
    vi: (day: string) => `Đang xem như vào ngày ${day}, theo những quyết định đã nhập.`,
    en: (day: string) => `Shown as of ${day}, by the decisions entered so far.`,
  },
  offline: {
    vi: "Mất kết nối với máy chủ. Những gì đang nhập vẫn được giữ trên máy này.",
    en: "The server cannot be reached. What you type is kept on this device.",
  },
  notFound: { vi: "Không có trang này", en: "There is no such page" },
  notFoundHelp: {
    vi: "Địa chỉ có thể gõ sai, hoặc trang đã chuyển chỗ. Hãy tra cứu hoặc về trang Hôm nay.",
    en: "The address may be mistyped, or the page has moved. Search for it, or go to Today.",
  },
  toHome: { vi: "Về trang Hôm nay", en: "Go to Today" },
  failed: { vi: "Trang này gặp lỗi", en: "This page failed" },
  failedHelp: {
    vi: "Những gì đã lưu vẫn còn. Hãy tải lại trang; nếu vẫn lỗi, báo quản trị viên dòng chữ nhỏ bên dưới.",
    en: "What was saved is safe. Load the page again; if it fails again, tell the administrator the small line below.",
  },
  reload: { vi: "Tải lại trang", en: "Load again" },
  newVersion: {
    vi: "Phần mềm vừa được nâng cấp. Hãy tải lại trang.",
    en: "The product was just upgraded. Load the page again.",
  },
});
