import { defineAuditEvents } from "@nhiemky/audit-log/contract";

export const structureEvents = defineAuditEvents({
  "structure.decided": {
    vi: "Ghi một quyết định về tổ chức",
    en: "A structure decision was entered",
  },
  "structure.withdrawn": {
    vi: "Rút một quyết định về tổ chức nhập nhầm",
    en: "A structure decision entered by mistake was withdrawn",
  },
  "structure.imported": {
    vi: "Nhập danh sách tổ chức từ tệp",
    en: "Units were imported from a file",
  },
  "restructuring-figure.recorded": {
    vi: "Ghi số liệu sắp xếp tổ chức bộ máy",
    en: "A restructuring figure was recorded",
  },
});
