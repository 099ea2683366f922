import { defineAuditEvents } from "@nhiemky/audit-log/contract";

export const reportingEvents = defineAuditEvents({
  "indicator.defined": { vi: "Lập chỉ số", en: "Indicator defined" },
  "indicator.version-opened": { vi: "Thay đổi định nghĩa chỉ số", en: "Indicator's definition changed" },
  "category-set.defined": { vi: "Lập phân tổ", en: "Breakdown defined" },
  "figures.recorded": { vi: "Ghi số liệu", en: "Figures recorded" },
  "figures.computed": { vi: "Tính số liệu từ sổ nghiệp vụ", en: "Figures counted from operating records" },
  "target.set": { vi: "Đặt chỉ tiêu", en: "Target set" },
  "target.replaced": { vi: "Điều chỉnh chỉ tiêu", en: "Target revised" },
  "target.cascaded": { vi: "Giao chỉ tiêu xuống", en: "Target cascaded" },
  "published-index.recorded": { vi: "Ghi chỉ số công bố", en: "Published index recorded" },
});
