import { definePermissions } from "@nhiemky/http-contract";

const everyone = [
  "administrator",
  "office-clerk",
  "leader",
  "unit-secretary",
  "unit-clerk",
  "reader",
] as const;
const clerks = ["administrator", "office-clerk", "unit-secretary", "unit-clerk"] as const;

export const documentPermissions = definePermissions({
  "document:read": {
    vi: "Xem văn bản của đơn vị và văn bản được gửi đến",
    en: "Read the unit's documents and those sent to it",
    roles: everyone,
  },
  "document:register": {
    vi: "Đăng ký, sửa văn bản, tách khoản mục",
    en: "Register and correct documents and clauses",
    roles: clerks,
  },
  "document:send": {
    vi: "Gửi văn bản cho đơn vị cấp dưới",
    en: "Send documents to subordinate units",
    roles: clerks,
  },
  "dispatch:follow": {
    vi: "Theo dõi việc trả lời của đơn vị cấp dưới",
    en: "Follow what subordinate units answer",
    roles: everyone,
  },
  "dispatch:remind": {
    vi: "Đôn đốc, trả lời câu hỏi của đơn vị",
    en: "Remind units and answer their questions",
    roles: ["administrator", "office-clerk", "leader", "unit-secretary"],
  },
  "delivery:answer": {
    vi: "Xác nhận, hỏi, trả lời thay mặt đơn vị",
    en: "Acknowledge, ask and answer for the unit",
    roles: clerks,
  },
});
