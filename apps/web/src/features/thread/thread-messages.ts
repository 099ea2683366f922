import { defineMessages } from "../../language/messages.ts";

export const threadMessages = defineMessages({
  reading: { vi: "Viện dẫn, đề xuất", en: "References, proposals" },
  title: { vi: "Mạch việc", en: "Thread" },
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
export const relationWords = defineMessages({
  implements: { vi: "triển khai", en: "implements" },
  replaces: { vi: "thay thế", en: "replaces" },
  amends: { vi: "sửa đổi", en: "amends" },
  supplements: { vi: "bổ sung", en: "supplements" },
  repeals: { vi: "bãi bỏ", en: "repeals" },
  guides: { vi: "hướng dẫn", en: "guides" },
  cites: { vi: "viện dẫn", en: "cites" },
  copies: { vi: "sao lục", en: "copies" },
  "reports-on": { vi: "báo cáo về", en: "reports on" },
  "part-of": { vi: "thuộc", en: "part of" },
  answers: { vi: "trả lời", en: "answers" },
  "rests-on": { vi: "dựa trên", en: "rests on" },
  "led-by": { vi: "do đơn vị chủ trì", en: "led by" },
});
