import type { Election } from "../election-format.ts";
import type { MeetingKind } from "../election-words.ts";
import { describeEvidence } from "./describe-tally.ts";
import type { Cited } from "./minutes-of-count.ts";

export const meetingWords: Readonly<Record<MeetingKind, string>> = {
  "all-member-congress": "đại hội",
  "delegate-congress": "đại hội",
  conference: "hội nghị",
};

const convenedWords: Readonly<Record<MeetingKind, string>> = {
  "all-member-congress": "Đảng viên (hội viên) chính thức được triệu tập",
  "delegate-congress": "Đại biểu chính thức được triệu tập",
  conference: "Thành viên đương nhiệm được triệu tập",
};

export function convenedWord({ meeting }: Election): string {
  return convenedWords[meeting];
}

export const roleWords = {
  head: "Trưởng ban",
  member: "Thành viên",
  technician: "Giúp việc kỹ thuật",
} as const;

/** "Điều 30 …; đã đọc trong văn bản", and who set another value and why, where somebody did. */
export function cite({ citation, evidence, overridden }: Cited): string {
  const own = overridden === null ? "" : `; giá trị do quản trị đặt lại, lý do: ${overridden.reason}`;
  return `${citation ?? "chưa có văn bản"} (${describeEvidence(evidence)}${own})`;
}

/** A sentence of the minutes: capital at its head, full stop at its end. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const body = trimmed.slice(0, 1).toLocaleUpperCase("vi") + trimmed.slice(1);
  return /[.;:!?…]$/.test(body) ? body : `${body}.`;
}

/** Arithmetic in letters that every typeface has: the floor brackets of the screen are words on paper. */
export function inPrint(arithmetic: string): string {
  return arithmetic.replaceAll(/⌊([^⌋]*)⌋/g, "phần nguyên của ($1)");
}

/** Each article once, in the order of the rules. */
export function citeAll(rules: readonly Cited[]): string {
  return [...new Set(rules.map((rule) => sentence(cite(rule))))].join(" ");
}
