import { definePermissions } from "@nhiemky/http-contract";

export const figureCheckPermissions = definePermissions({
  "figure-check:read": {
    vi: "Xem các lần kiểm số",
    en: "See figure checks",
    roles: ["administrator", "office-clerk", "leader", "unit-secretary", "unit-clerk", "reader"],
  },
  "figure-check:run": {
    vi: "Kiểm số một văn bản, chấp nhận phát hiện",
    en: "Check a text's figures and accept findings",
    roles: ["administrator", "office-clerk", "leader", "unit-secretary", "unit-clerk"],
  },
});
