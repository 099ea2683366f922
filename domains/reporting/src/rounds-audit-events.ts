import { defineAuditEvents } from "@nhiemky/audit-log/contract";

export const roundEvents = defineAuditEvents({
  "report-form.defined": { vi: "Lập biểu mẫu", en: "Report form defined" },
  "round.opened": { vi: "Mở đợt báo cáo", en: "Reporting round opened" },
  "round.locked": { vi: "Khóa đợt báo cáo", en: "Reporting round locked" },
  "round.unlocked": { vi: "Mở khóa đợt báo cáo", en: "Reporting round unlocked" },
  "round.due-extended": { vi: "Gia hạn gửi báo cáo", en: "Due date of a report extended" },
  "round.reminded": { vi: "Đôn đốc báo cáo", en: "Reminder of a report" },
  "submission.entered": { vi: "Nhập số liệu vào phiếu", en: "Figures entered in a sheet" },
  "submission.submitted": { vi: "Gửi phiếu báo cáo", en: "Sheet submitted" },
  "submission.withdrawn": { vi: "Rút phiếu báo cáo", en: "Sheet withdrawn" },
  "submission.returned": { vi: "Trả lại phiếu báo cáo", en: "Sheet returned" },
  "submission.approved": { vi: "Duyệt phiếu báo cáo", en: "Sheet approved" },
  "submission.corrected": { vi: "Đính chính phiếu báo cáo", en: "Sheet corrected" },
  "submission.evidence-added": { vi: "Thêm minh chứng", en: "Evidence added" },
  "submission.evidence-removed": { vi: "Bỏ minh chứng", en: "Evidence removed" },
});
