import type { RoleName } from "@nhiemky/http-contract";
import type { BilingualText } from "@nhiemky/kernel";

/** What the roles are called on screens, and what each is for. */
export const roleTexts: Readonly<
  Record<RoleName, { readonly name: BilingualText; readonly purpose: BilingualText }>
> = {
  administrator: {
    name: { vi: "Quản trị viên", en: "Administrator" },
    purpose: {
      vi: "Tài khoản, vai trò, cấu hình; làm được mọi việc trong phạm vi",
      en: "Accounts, roles, settings; may do everything within the scope",
    },
  },
  "office-clerk": {
    name: { vi: "Văn phòng cấp ủy", en: "Committee office" },
    purpose: {
      vi: "Vào sổ văn bản, gửi xuống, giao nhiệm vụ trong phạm vi",
      en: "Registers documents, sends them down, assigns tasks within the scope",
    },
  },
  leader: {
    name: { vi: "Lãnh đạo", en: "Leader" },
    purpose: {
      vi: "Đọc mọi thứ trong phạm vi, yêu cầu giải trình, quyết định gia hạn, xác nhận",
      en: "Reads everything within the scope, asks for explanations, decides on extensions, confirms",
    },
  },
  "unit-secretary": {
    name: { vi: "Bí thư đơn vị", en: "Unit secretary" },
    purpose: {
      vi: "Trả lời thay mặt đơn vị, chuyển tiếp xuống dưới, quyết định trong đơn vị",
      en: "Answers for the unit, passes on further down, decides inside the unit",
    },
  },
  "unit-clerk": {
    name: { vi: "Văn thư đơn vị", en: "Unit clerk" },
    purpose: {
      vi: "Trả lời thay mặt đơn vị và chuyển tiếp xuống dưới",
      en: "Answers for the unit and passes on further down",
    },
  },
  reader: {
    name: { vi: "Người đọc", en: "Reader" },
    purpose: { vi: "Chỉ đọc trong phạm vi", en: "Reads within the scope" },
  },
};
