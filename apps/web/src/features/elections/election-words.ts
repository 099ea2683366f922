import { defineMessages } from "../../language/messages.ts";

/** Names of states, offices and the like, as they stand on every page of elections. */
export const officeWords = defineMessages({
  "executive-committee": { vi: "Ban chấp hành", en: "Executive committee" },
  "standing-committee": { vi: "Ban thường vụ", en: "Standing committee" },
  secretary: { vi: "Bí thư", en: "Secretary" },
  "deputy-secretary": { vi: "Phó bí thư", en: "Deputy secretary" },
  "inspection-commission": { vi: "Ủy ban kiểm tra", en: "Inspection commission" },
  "inspection-commission-chair": {
    vi: "Chủ nhiệm ủy ban kiểm tra",
    en: "Chair of the inspection commission",
  },
  "inspection-commission-deputy-chair": {
    vi: "Phó chủ nhiệm ủy ban kiểm tra",
    en: "Deputy chair of the inspection commission",
  },
  delegates: { vi: "Đại biểu dự đại hội cấp trên", en: "Delegates to the upper congress" },
  "alternate-delegates": { vi: "Đại biểu dự khuyết", en: "Alternate delegates" },
  "cell-committee": { vi: "Chi ủy", en: "Cell committee" },
  "cell-secretary": { vi: "Bí thư chi bộ", en: "Cell secretary" },
  "cell-deputy-secretary": { vi: "Phó bí thư chi bộ", en: "Deputy cell secretary" },
  other: { vi: "Chức danh khác", en: "Other office" },
});

export const meetingWords = defineMessages({
  "all-member-congress": { vi: "Đại hội đảng viên, hội viên", en: "Congress of all members" },
  "delegate-congress": { vi: "Đại hội đại biểu", en: "Congress of delegates" },
  conference: { vi: "Hội nghị", en: "Conference" },
});

export const grammarWords = defineMessages({
  "strike-out": { vi: "Gạch tên người không bầu", en: "Strike out names" },
  "agree-disagree": { vi: "Đánh X vào đồng ý hoặc không đồng ý", en: "X under agree or disagree" },
});

export const familyWords = defineMessages({
  party: { vi: "Đảng", en: "Party" },
  "youth-union": { vi: "Đoàn Thanh niên", en: "Youth Union" },
  association: { vi: "Hội, tổ chức khác", en: "Association" },
});

export const contestStateWords = defineMessages({
  opened: { vi: "Đang lập danh sách", en: "Making the list" },
  "list-frozen": { vi: "Đã chốt danh sách", en: "List frozen" },
  "vote-opened": { vi: "Đang bỏ phiếu", en: "Voting" },
  "vote-closed": { vi: "Đang kiểm phiếu", en: "Counting" },
  certified: { vi: "Đã xác nhận, chưa công bố", en: "Certified, not announced" },
  announced: { vi: "Đã công bố", en: "Announced" },
  "ballots-destroyed": { vi: "Đã công bố, phiếu đã hủy", en: "Announced, ballots destroyed" },
});

export const sourceWords = defineMessages({
  "outgoing-committee": { vi: "Cấp ủy triệu tập giới thiệu", en: "List of the convening committee" },
  delegate: { vi: "Đại biểu đề cử", en: "Nominated by a delegate" },
  self: { vi: "Tự ứng cử", en: "Self-nominated" },
  superior: { vi: "Cấp trên giới thiệu", en: "Introduced by the superior level" },
});

export const withdrawalWords = defineMessages({
  none: { vi: "Không xin rút", en: "No withdrawal" },
  requested: { vi: "Xin rút, chờ đoàn chủ tịch đề xuất", en: "Asked to withdraw; presidium to propose" },
  "allowance-proposed": { vi: "Đề xuất cho rút, chờ quyết định", en: "Allowance proposed, undecided" },
  "denial-proposed": { vi: "Đề xuất không cho rút, chờ quyết định", en: "Denial proposed, undecided" },
  allowed: { vi: "Được rút", en: "Withdrawn" },
  denied: { vi: "Không được rút", en: "Withdrawal denied" },
});

export const leftOutWords = defineMessages({
  withdrawn: { vi: "được rút", en: "withdrawn" },
  "withdrawal-undecided": { vi: "việc xin rút chưa quyết định", en: "withdrawal undecided" },
  "no-consent": { vi: "chưa đồng ý ứng cử", en: "no consent" },
  "bound-member": { vi: "cấp ủy viên ngoài danh sách của cấp ủy", en: "bound member outside the list" },
  "poll-missing": { vi: "chưa lấy phiếu xin ý kiến", en: "no opinion poll" },
  "poll-too-low": { vi: "chưa đủ tỷ lệ đồng ý", en: "too few agreed" },
});

export const roleWords = defineMessages({
  head: { vi: "Trưởng ban", en: "Head" },
  member: { vi: "Thành viên", en: "Member" },
  technician: { vi: "Giúp việc kỹ thuật", en: "Technician" },
});
