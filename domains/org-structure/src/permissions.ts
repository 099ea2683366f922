import { definePermissions } from "@nhiemky/http-contract";

export const structurePermissions = definePermissions({
  "structure:read": {
    vi: "Xem cây tổ chức, lịch sử và số liệu sắp xếp",
    en: "See the tree of units, its history and the restructuring figures",
    roles: ["administrator", "office-clerk", "leader", "unit-secretary", "unit-clerk", "reader"],
  },
  "structure:decide": {
    vi: "Ghi quyết định về tổ chức, nhập danh sách tổ chức, ghi số liệu sắp xếp",
    en: "Enter structure decisions, import units, record restructuring figures",
    roles: ["administrator", "office-clerk"],
  },
});
