import { definePermissions } from "@nhiemky/http-contract";

export const peoplePermissions = definePermissions({
  "person:read": {
    vi: "Xem danh sách đảng viên, chức danh trong phạm vi được giao",
    en: "See members and post holders in one's scope",
    roles: ["administrator", "office-clerk", "leader", "unit-secretary", "unit-clerk"],
  },
  "person:write": {
    vi: "Kết nạp, chuyển sinh hoạt, ghi chức danh, nhập danh sách",
    en: "Admit, transfer, record posts, import lists",
    roles: ["administrator", "office-clerk", "unit-secretary", "unit-clerk"],
  },
});
