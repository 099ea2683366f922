import { defineMessages } from "../language/messages.ts";

/** How a document bears on another, read between the two: "A thực hiện B". */
export const relationWords = defineMessages({
  implements: { vi: "thực hiện", en: "implements" },
  replaces: { vi: "thay thế", en: "replaces" },
  amends: { vi: "sửa đổi", en: "amends" },
  supplements: { vi: "bổ sung", en: "supplements" },
  repeals: { vi: "bãi bỏ", en: "repeals" },
  guides: { vi: "hướng dẫn", en: "guides" },
  cites: { vi: "viện dẫn", en: "cites" },
  copies: { vi: "sao", en: "copies" },
  "reports-on": { vi: "báo cáo về", en: "reports on" },
});
