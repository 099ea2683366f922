import type { BilingualText } from "@nhiemky/kernel";

/** What the parameters of election packs are called, on the rules page and in the minutes. */
export const electionParameterWords = {
  "elections.base": { vi: "Căn cứ tính quá nửa", en: "Base of the majority" },
  "elections.base.exclusion": { vi: "Người không tính vào căn cứ", en: "Who is left out of the base" },
  "elections.bound-members": { vi: "Cấp ủy viên không tự ứng cử", en: "Members bound by their committee" },
  "elections.complaint-working-days": { vi: "Số ngày làm việc khiếu nại", en: "Working days for complaints" },
  "elections.counting-committee": { vi: "Ban kiểm phiếu", en: "Counting committee" },
  "elections.counting-committee.technicians": {
    vi: "Người giúp việc ban kiểm phiếu",
    en: "Technicians of the counting committee",
  },
  "elections.dossier-working-days": {
    vi: "Số ngày làm việc nộp hồ sơ",
    en: "Working days for the dossier",
  },
  "elections.grammar": { vi: "Cách đánh phiếu", en: "How a ballot is marked" },
  "elections.list.equal-names": { vi: "Xếp người trùng tên", en: "Order of equal names" },
  "elections.list.order": { vi: "Thứ tự danh sách bầu cử", en: "Order of the list" },
  "elections.list.over-cap": { vi: "Khi danh sách vượt số dư", en: "When the list exceeds the surplus" },
  "elections.majority": { vi: "Mức trúng cử", en: "Majority needed" },
  "elections.open-vote-bodies": { vi: "Bầu bằng giơ tay", en: "Elected by show of hands" },
  "elections.opinion-poll": { vi: "Lấy phiếu xin ý kiến", en: "Opinion poll" },
  "elections.outsider.admission-percent": {
    vi: "Phần trăm đồng ý với người ngoài danh sách",
    en: "Percent to admit an outsider",
  },
  "elections.pack": { vi: "Bộ quy chế bầu cử", en: "Pack of election rules" },
  "elections.paper-ballot-only": { vi: "Chỉ dùng phiếu giấy", en: "Paper ballots only" },
  "elections.percent": { vi: "Cách tính tỷ lệ phiếu", en: "How percentages are computed" },
  "elections.quorum": { vi: "Số người phải có mặt", en: "Quorum" },
  "elections.ratification-working-days": {
    vi: "Số ngày làm việc chuẩn y",
    en: "Working days for ratification",
  },
  "elections.reconciliation": { vi: "Đối chiếu số phiếu", en: "Reconciliation of ballots" },
  "elections.report-working-days": { vi: "Số ngày làm việc báo cáo", en: "Working days for the report" },
  "elections.retention": { vi: "Lưu giữ phiếu bầu", en: "Keeping of ballots" },
  "elections.rounds": { vi: "Bầu thêm", en: "Further rounds" },
  "elections.secret-ballot": { vi: "Bỏ phiếu kín", en: "Secret ballot" },
  "elections.small-cell": { vi: "Chi bộ ít đảng viên", en: "Small cells" },
  "elections.stamp": { vi: "Dấu trên phiếu bầu", en: "Stamp on the ballot" },
  "elections.surplus.max-percent": { vi: "Số dư nhiều nhất (%)", en: "Largest surplus (%)" },
  "elections.surplus.prepared-percent": { vi: "Số dư chuẩn bị (%)", en: "Prepared surplus (%)" },
  "elections.surplus.required": { vi: "Bắt buộc có số dư", en: "Whether a surplus is required" },
  "elections.surplus.rounding": { vi: "Làm tròn số dư", en: "Rounding of the surplus" },
  "elections.surplus.small-body": { vi: "Số dư khi bầu ít người", en: "Surplus of a small body" },
  "elections.tie": { vi: "Bằng phiếu", en: "Ties" },
  "elections.validity": { vi: "Phiếu hợp lệ, không hợp lệ", en: "Valid and invalid ballots" },
  "elections.withdrawal.decided-by": { vi: "Ai cho rút tên", en: "Who grants a withdrawal" },
} as const satisfies Readonly<Record<string, BilingualText>>;

/** A parameter that a later pack brings shows its own name until it is listed here. */
export function parameterInWords(parameter: string): string {
  const words: Readonly<Record<string, BilingualText | undefined>> = electionParameterWords;
  return words[parameter]?.vi ?? parameter;
}
