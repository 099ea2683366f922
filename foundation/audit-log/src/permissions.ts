import { definePermissions } from "@nhiemky/http-contract";

export const auditPermissions = definePermissions({
  "audit:read": {
    vi: "Đọc nhật ký kiểm toán",
    en: "Read the audit log",
    roles: ["administrator"],
  },
});
