import { definePermissions } from "@nhiemky/http-contract";

export const reportingPermissions = definePermissions({
  "figure:read": {
    vi: "Xem chỉ số, số liệu, chỉ tiêu",
    en: "See indicators, figures and targets",
    roles: ["administrator", "office-clerk", "leader", "unit-secretary", "unit-clerk", "reader"],
  },
  "indicator:define": {
    vi: "Lập và sửa chỉ số, phân tổ, biểu mẫu của đơn vị",
    en: "Define a unit's indicators, breakdowns and forms",
    roles: ["administrator", "office-clerk", "unit-secretary"],
  },
  "target:set": {
    vi: "Đặt và giao chỉ tiêu trong hệ thống của mình",
    en: "Set and cascade targets in one's own subtree",
    roles: ["administrator", "office-clerk", "unit-secretary"],
  },
  "round:open": {
    vi: "Mở, khóa đợt báo cáo, đôn đốc",
    en: "Open and lock reporting rounds, remind",
    roles: ["administrator", "office-clerk", "unit-secretary"],
  },
  "figure:enter": {
    vi: "Nhập và gửi số liệu thay mặt đơn vị",
    en: "Enter and submit figures for a unit",
    roles: ["administrator", "office-clerk", "unit-secretary", "unit-clerk"],
  },
  "figure:approve": {
    vi: "Duyệt, trả lại, đính chính số liệu của cấp dưới",
    en: "Approve, return and correct subordinates' figures",
    roles: ["administrator", "office-clerk", "leader", "unit-secretary"],
  },
  "published-index:record": {
    vi: "Ghi chỉ số do cơ quan khác công bố",
    en: "Record indices published by others",
    roles: ["administrator", "office-clerk"],
  },
});

export type ReportingPermission = keyof typeof reportingPermissions;
