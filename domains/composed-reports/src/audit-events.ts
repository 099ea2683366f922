import { defineAuditEvents } from "@nhiemky/audit-log/contract";

export const figureCheckEvents = defineAuditEvents({
  "figure-check.run": { vi: "Kiểm số một văn bản", en: "A text's figures were checked" },
  "finding.accepted": { vi: "Chấp nhận một phát hiện kiểm số", en: "A finding was accepted" },
  "finding-acceptance.withdrawn": { vi: "Bỏ chấp nhận một phát hiện", en: "An acceptance was withdrawn" },
});
