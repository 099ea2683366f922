import { defineMessages } from "../../language/messages.ts";

export const categorySetMessages = defineMessages({
  title: { vi: "Phân tổ", en: "Breakdowns" },
  define: { vi: "Lập phân tổ", en: "Define a breakdown" },
  help: {
    vi: "Phân tổ là danh sách đóng, các phần cộng lại thành tổng: giới tính, nhóm tuổi, loại đơn vị. Dùng được cho mọi chỉ số cộng được.",
    en: "A breakdown is a closed list whose parts make the whole: sex, age group, kind of unit. Any indicator that adds may use it.",
  },
  none: { vi: "Chưa có phân tổ nào.", en: "There are no breakdowns yet." },
  name: { vi: "Tên phân tổ", en: "Name of the breakdown" },
  code: { vi: "Mã", en: "Code" },
  codeHelp: { vi: "Chữ không dấu, số, gạch dưới", en: "Letters without marks, digits, underscores" },
  options: { vi: "Các lựa chọn, mỗi dòng một", en: "Options, one a line" },
  optionsHelp: {
    vi: "Ít nhất hai. Sau khi lập không sửa được, vì số đã báo cáo theo danh sách này.",
    en: "At least two. They cannot be changed later, because figures are reported by this list.",
  },
  byKind: { vi: "Theo loại đơn vị", en: "By kind of unit" },
  byKindHelp: {
    vi: "Hệ thống tự xếp đơn vị vào loại của nó; dùng cho chỉ số hệ thống đếm từ sổ.",
    en: "The ledger places each unit by its kind; for indicators that the ledger counts.",
  },
  otherKinds: { vi: "Loại khác", en: "Other kinds" },
  isByKind: { vi: "theo loại đơn vị", en: "by kind of unit" },
  defined: { vi: "Đã lập phân tổ", en: "The breakdown was defined" },
});
