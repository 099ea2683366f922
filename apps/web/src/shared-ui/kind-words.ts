import { defineMessages } from "../language/messages.ts";

/** Kinds of programmes, and of what is decided about the structure, as several features name them. */
export const programmeKindWords = defineMessages({
  breakthrough: { vi: "Khâu đột phá", en: "Breakthrough" },
  programme: { vi: "Chương trình", en: "Programme" },
  scheme: { vi: "Đề án", en: "Scheme" },
  "task-group": { vi: "Nhóm nhiệm vụ", en: "Task group" },
});

export const decisionKindWords = defineMessages({
  establish: { vi: "Thành lập", en: "Establish" },
  rename: { vi: "Đổi tên", en: "Rename" },
  "change-kind": { vi: "Đổi loại", en: "Change of kind" },
  transfer: { vi: "Chuyển giao", en: "Transfer" },
  merge: { vi: "Sáp nhập, hợp nhất", en: "Merge" },
  split: { vi: "Chia, tách", en: "Split" },
  dissolve: { vi: "Giải thể, kết thúc hoạt động", en: "Dissolve" },
});
