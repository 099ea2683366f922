import { defineMessages } from "../../language/messages.ts";

/** Words that several pages of the structure share. */
export const structureWords = defineMessages({
  structure: { vi: "Tổ chức", en: "Organisation" },
  unit: { vi: "Tổ chức", en: "Unit" },
  code: { vi: "Mã", en: "Code" },
  kind: { vi: "Loại", en: "Kind" },
  parent: { vi: "Cấp trên trực tiếp", en: "Directly under" },
  topOfTree: { vi: "Không có cấp trên trong sổ", en: "Top of a tree" },
  effectiveOn: { vi: "Có hiệu lực từ", en: "Takes effect on" },
  document: { vi: "Văn bản", en: "Document" },
  withoutDocument: { vi: "Ghi nhận khi mở sổ", en: "Recorded when the ledger was opened" },
  withdrawn: { vi: "đã rút vì nhập nhầm", en: "withdrawn, entered by mistake" },
  ledger: { vi: "Sổ sắp xếp", en: "Restructuring ledger" },
  newDecision: { vi: "Ghi quyết định", en: "Enter a decision" },
  importUnits: { vi: "Nhập từ tệp", en: "Import" },
  before: { vi: "Trước", en: "Before" },
  after: { vi: "Sau", en: "After" },
  change: { vi: "Tăng, giảm", en: "Change" },
  ended: { vi: "Đã kết thúc", en: "Ended" },
  members: { vi: "Đảng viên", en: "Members" },
  tasks: { vi: "Nhiệm vụ đang mở", en: "Open tasks" },
  documents: { vi: "Văn bản, hồ sơ", en: "Documents" },
});

export const decisionPartWords = defineMessages({
  established: { vi: "Thành lập mới", en: "Established" },
  changed: { vi: "Thay đổi", en: "Changed" },
  ended: { vi: "Kết thúc", en: "Ends" },
  moved: { vi: "Chuyển cấp trên", en: "Moves" },
  receiving: { vi: "Tiếp nhận", en: "Receives" },
});
