import { definePermissions } from "@nhiemky/http-contract";

/**
 * Sitting on a counting committee is no role: it holds for one contest, and is asked by the actions themselves
 * (docs/decisions: a counting committee belongs to its contest).
 */
export const electionPermissions = definePermissions({
  "contest:read": {
    vi: "Xem cuộc bầu, danh sách, kết quả đã công bố",
    en: "See contests, their lists and announced results",
    roles: ["administrator", "office-clerk", "leader", "unit-secretary", "unit-clerk", "reader"],
  },
  "contest:conduct": {
    vi: "Lập cuộc bầu, danh sách, ban kiểm phiếu, ghi quyết định của đoàn chủ tịch",
    en: "Set up contests, lists and counting committees, record the presidium's decisions",
    roles: ["administrator", "office-clerk", "unit-secretary"],
  },
});
