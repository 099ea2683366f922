import { definePermissions } from "@nhiemky/http-contract";

export const ruleSettingPermissions = definePermissions({
  "rule:override": {
    vi: "Đặt giá trị thay cho giá trị của bộ quy định",
    en: "Set a value in place of a rule pack's",
    roles: ["administrator"],
  },
});
