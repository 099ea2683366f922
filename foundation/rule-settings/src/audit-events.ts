import { defineAuditEvents } from "@nhiemky/audit-log/contract";

export const ruleSettingEvents = defineAuditEvents({
  "rule.overridden": { vi: "Đặt giá trị thay cho bộ quy định", en: "A rule value was overridden" },
  "rule.override-withdrawn": { vi: "Rút giá trị thay thế", en: "A rule override was withdrawn" },
});
