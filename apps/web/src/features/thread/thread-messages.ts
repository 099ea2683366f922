import { defineMessages } from "../../language/messages.ts";
import { relationWords } from "../../shared-ui/relation-words.ts";

export const threadMessages = defineMessages({
  reading: { vi: "Viện dẫn, đề xuất", en: "References, proposals" },
  title: { vi: "Mạch việc", en: "Thread" },
  asOf: {
    vi: (day: string) => `Đến hết ngày ${day}: không có gì phát sinh sau ngày này.`,
    en: (day) => `Up to ${day}: nothing that came later.`,
  },
  unitServes: { vi: "Đơn vị được giao, được gửi", en: "What the unit was sent" },
  unitServesNothing: {
    vi: "Chưa có văn bản nào gửi đến hay vào sổ văn bản đến.",
    en: "No document was sent to it or registered as incoming.",
  },
  unitBelow: { vi: "Đơn vị có gì và làm gì", en: "What the unit has and does" },
  unitNothingBelow: {
    vi: "Chưa có nhiệm vụ, văn bản hay quyết định nào của đơn vị.",
    en: "The unit has no task, document or decision yet.",
  },
  description: {
    vi: "Từ dưới lên: việc này phục vụ điều gì. Từ trên xuống: những gì dựa trên nó.",
    en: "Upwards: what this serves. Downwards: everything that rests on it.",
  },
  serves: { vi: "Dựa trên", en: "Rests on" },
  servesNothing: {
    vi: "Chưa ghi dựa trên văn bản hay khoản mục nào.",
    en: "No document or clause above it is recorded.",
  },
  here: { vi: "Đang xem", en: "Shown" },
  below: { vi: "Những gì dựa trên nó", en: "What rests on it" },
  nothingBelow: {
    vi: "Chưa có văn bản, nhiệm vụ hay trả lời nào dựa trên nó.",
    en: "No document, task or answer rests on it yet.",
  },
  byThread: { vi: "Theo mạch", en: "By thread" },
  byTime: { vi: "Theo thời gian", en: "By time" },
  view: { vi: "Cách xem", en: "View" },
  byUnit: { vi: "Theo đơn vị", en: "By unit" },
  unit: { vi: "Đơn vị", en: "Unit" },
  open: { vi: "Mở", en: "Open" },
  showRest: {
    vi: (count: number) => `Hiện ${count} mục còn lại`,
    en: (count: number) => `Show ${count} more`,
  },
  leftOut: {
    vi: (count: string) => `và ${count} mục nữa ngoài trang này`,
    en: (count: string) => `and ${count} more beyond this page`,
  },
  countsNote: {
    vi: "Đếm trên những gì hiện ở trang này.",
    en: "Counted over what this page shows.",
  },
});

/** How one end of an edge bears on the other, read from the lower to the upper. */
export const threadRelationWords = defineMessages({
  ...relationWords,
  "part-of": { vi: "thuộc", en: "part of" },
  answers: { vi: "trả lời", en: "answers" },
  "rests-on": { vi: "dựa trên", en: "rests on" },
  "sent-to": { vi: "được gửi", en: "was sent" },
  "received-by": { vi: "đã tiếp nhận, vào sổ văn bản đến", en: "registered as incoming" },
  carries: { vi: "chuyển", en: "carries" },
  "led-by": { vi: "nhiệm vụ chủ trì", en: "tasks led" },
  "supported-by": { vi: "nhiệm vụ phối hợp", en: "tasks supported" },
  "owned-by": { vi: "chương trình phụ trách", en: "programmes owned" },
  "issued-by": { vi: "văn bản của đơn vị", en: "documents of its own" },
  "sent-by": { vi: "lượt gửi văn bản xuống dưới", en: "documents sent down" },
  concerns: { vi: "quyết định về tổ chức", en: "structure decisions" },
});
