import { defineMessages } from "../language/messages.ts";

export const navigationMessages = defineMessages({
  home: { vi: "Hôm nay", en: "Today" },
  myUnit: { vi: "Việc của đơn vị", en: "My unit" },
  documents: { vi: "Văn bản", en: "Documents" },
  programmes: { vi: "Nhiệm vụ", en: "Tasks" },
  structure: { vi: "Tổ chức", en: "Organisation" },
  people: { vi: "Con người", en: "People" },
  elections: { vi: "Bầu cử", en: "Elections" },
  figures: { vi: "Số liệu", en: "Figures" },
  targets: { vi: "Chỉ tiêu", en: "Targets" },
  rounds: { vi: "Báo cáo", en: "Reports" },
  figureCheck: { vi: "Kiểm số", en: "Figure check" },
  search: { vi: "Tra cứu", en: "Search" },
  accounts: { vi: "Tài khoản", en: "Accounts" },
  rules: { vi: "Quy định", en: "Rules" },
  audit: { vi: "Nhật ký", en: "Audit log" },
  administration: { vi: "Quản trị", en: "Administration" },
});
