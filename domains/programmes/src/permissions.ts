import { definePermissions } from "@nhiemky/http-contract";

export const programmePermissions = definePermissions({
  "programme:read": {
    vi: "Xem khâu đột phá, chương trình, đề án",
    en: "See breakthroughs, programmes and schemes",
    roles: ["administrator", "office-clerk", "leader", "unit-secretary", "unit-clerk", "reader"],
  },
  "programme:edit": {
    vi: "Lập và sửa chương trình của đơn vị",
    en: "Set up and change a unit's programmes",
    roles: ["administrator", "office-clerk", "unit-secretary"],
  },
  "task:read": {
    vi: "Xem nhiệm vụ",
    en: "See tasks",
    roles: ["administrator", "office-clerk", "leader", "unit-secretary", "unit-clerk", "reader"],
  },
  "task:assign": {
    vi: "Giao nhiệm vụ, sửa, đổi hạn, đôn đốc trong hệ thống của mình",
    en: "Assign, amend, re-date and remind in one's own subtree",
    roles: ["administrator", "office-clerk", "unit-secretary", "unit-clerk"],
  },
  "task:answer": {
    vi: "Tiếp nhận, báo cáo, xin gia hạn, giải trình thay mặt đơn vị",
    en: "Acknowledge, report, ask for an extension and explain for a unit",
    roles: ["administrator", "office-clerk", "unit-secretary", "unit-clerk"],
  },
  "task:decide": {
    vi: "Xác nhận hoàn thành, trả lại, quyết định gia hạn, tạm dừng",
    en: "Confirm, return, decide extensions, suspend",
    roles: ["administrator", "leader", "unit-secretary"],
  },
  "explanation:ask": {
    vi: "Yêu cầu đơn vị giải trình",
    en: "Ask a unit to explain",
    roles: ["administrator", "leader", "office-clerk", "unit-secretary"],
  },
});

export type ProgrammePermission = keyof typeof programmePermissions;
