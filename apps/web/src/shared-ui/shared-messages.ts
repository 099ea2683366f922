import { defineMessages } from "../language/messages.ts";

export const sharedMessages = defineMessages({
  loading: { vi: "Đang tải", en: "Loading" },
  retry: { vi: "Thử lại", en: "Try again" },
  cancel: { vi: "Thôi", en: "Cancel" },
  close: { vi: "Đóng", en: "Close" },
  undo: { vi: "Hoàn tác", en: "Undo" },
  keptAsRead: { vi: "Chưa có gì thay đổi.", en: "Nothing was changed." },
  keptInForm: { vi: "Những gì đã nhập vẫn còn nguyên.", en: "What you typed is still there." },
  errorCode: { vi: "Mã lỗi", en: "Error code" },
  breadcrumbs: { vi: "Đường dẫn", en: "Breadcrumbs" },
  print: { vi: "In", en: "Print" },
});
