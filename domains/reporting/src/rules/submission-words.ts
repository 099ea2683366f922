import type { BilingualText } from "@nhiemky/kernel";
import type { SheetState, SubmissionVerb } from "./submission-states.ts";

/** How a sheet stands, in words. */
export const stateWords: Readonly<Record<SheetState, BilingualText>> = {
  "not-started": { vi: "chưa nhập", en: "not started" },
  drafted: { vi: "đang nhập", en: "being filled in" },
  submitted: { vi: "chờ duyệt", en: "waiting for approval" },
  returned: { vi: "bị trả lại", en: "returned" },
  approved: { vi: "đã duyệt", en: "approved" },
};

/** What is done to a sheet, to stand after "không thể" and "cannot be". */
export const verbWords: Readonly<Record<SubmissionVerb | "enter", BilingualText>> = {
  enter: { vi: "nhập số liệu", en: "filled in" },
  submit: { vi: "gửi", en: "sent" },
  withdraw: { vi: "rút lại", en: "taken back" },
  return: { vi: "trả lại", en: "returned" },
  approve: { vi: "duyệt", en: "approved" },
  correct: { vi: "đính chính", en: "corrected" },
};
