import { defineMessages } from "../language/messages.ts";

/** How sure a rule value is; never hidden where a verdict rests on it. */
export const evidenceWords = defineMessages({
  read: { vi: "đã đọc nguồn", en: "source read" },
  "partly-read": { vi: "đọc một phần, chưa đối chiếu bản gốc", en: "read in part, original not checked" },
  inferred: { vi: "suy từ thực tế", en: "inferred from practice" },
  unverified: { vi: "chưa kiểm chứng", en: "not verified" },
  overridden: { vi: "giá trị do quản trị đặt", en: "set by the administrator" },
});
