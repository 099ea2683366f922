import { definePermissions } from "@nhiemky/http-contract";

export const accessPermissions = definePermissions({
  "account:administer": {
    vi: "Mời, khóa, mở tài khoản và cấp liên kết đặt lại mật khẩu",
    en: "Invite, disable and enable accounts, issue reset links",
    roles: ["administrator"],
  },
  "role:grant": {
    vi: "Giao và thu hồi vai trò trên đơn vị",
    en: "Grant and revoke roles on units",
    roles: ["administrator"],
  },
});
