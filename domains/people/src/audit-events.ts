import { defineAuditEvents } from "@nhiemky/audit-log/contract";

export const peopleEvents = defineAuditEvents({
  "person.recorded": { vi: "Ghi một người vào danh sách", en: "A person was recorded" },
  "person.corrected": { vi: "Sửa thông tin một người", en: "A person's particulars were corrected" },
  "membership.transferred": { vi: "Chuyển sinh hoạt đảng", en: "A membership was transferred" },
  "membership.recognised": { vi: "Công nhận đảng viên chính thức", en: "A member became official" },
  "membership.ended": { vi: "Kết thúc sinh hoạt đảng", en: "A membership ended" },
  "tenure.begun": { vi: "Ghi người giữ chức danh", en: "A tenure began" },
  "tenure.ended": { vi: "Ghi ngày thôi giữ chức danh", en: "A tenure ended" },
  "people.imported": { vi: "Nhập danh sách đảng viên từ tệp", en: "People were imported from a file" },
});
