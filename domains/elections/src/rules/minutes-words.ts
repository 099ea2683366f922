import type { MeetingKind } from "../election-words.ts";
import type { AppliedRule } from "./applied-rule.ts";
import { describeEvidence } from "./describe-tally.ts";

/** An article as the minutes cite it. */
export type Cited = Pick<AppliedRule<unknown>, "citation" | "evidence" | "overridden">;

export const meetingWords: Readonly<Record<MeetingKind, string>> = {
  "all-member-congress": "đại hội",
  "delegate-congress": "đại hội",
  conference: "hội nghị",
};

export const convenedWords: Readonly<Record<MeetingKind, string>> = {
  "all-member-congress": "Đảng viên (hội viên) chính thức được triệu tập",
  "delegate-congress": "Đại biểu chính thức được triệu tập",
  conference: "Thành viên đương nhiệm được triệu tập",
};

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

/** Articles as sentences, each once. */
export function sentences(citations: readonly string[]): string {
  return [...new Set(citations.map(sentence))].join(" ");
}
