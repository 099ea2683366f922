import { defineMessages } from "../../language/messages.ts";

export const searchMessages = defineMessages({
  title: { vi: "Tra cứu", en: "Search" },
  field: { vi: "Tìm số, tên, đơn vị, điều khoản", en: "Find a number, name, unit, clause" },
  hint: {
    vi: "Không cần gõ dấu. Số văn bản gõ cách nào cũng được: “39 nq tw”, “NQ 39”, “39-NQ/TW”.",
    en: "Diacritics are not needed. A number may be typed in any way: “39 nq tw”, “NQ 39”, “39-NQ/TW”.",
  },
  nothing: { vi: "Không tìm thấy gì cho", en: "Nothing was found for" },
  nothingHelp: {
    vi: "Hãy thử ít từ hơn, hoặc chỉ số và ký hiệu của văn bản. Kết quả chỉ gồm những gì bạn được xem.",
    en: "Try fewer words, or only the number and symbol of a document. Results hold only what you may read.",
  },
  all: { vi: "Xem tất cả kết quả", en: "See all results" },
  more: {
    vi: "Còn kết quả nữa: hãy gõ rõ hơn hoặc lọc theo loại, ngày.",
    en: "There are more: type more, or filter by kind and day.",
  },
  found: {
    vi: (count: number) => `${count} kết quả`,
    en: (count: number) => `${count} ${count === 1 ? "result" : "results"}`,
  },
  kind: { vi: "Loại", en: "Kind" },
  from: { vi: "Từ ngày", en: "From" },
  to: { vi: "Đến ngày", en: "To" },
  close: { vi: "Đóng", en: "Close" },
  thread: { vi: "Mạch việc", en: "Thread" },
});
