import { defineMessages } from "../../language/messages.ts";

export const contestMessages = defineMessages({
  contests: { vi: "Bầu cử", en: "Elections" },
  steps: { vi: "Các bước", en: "Steps" },
  list: { vi: "Danh sách", en: "List" },
  committee: { vi: "Ban kiểm phiếu", en: "Counting committee" },
  attendance: { vi: "Người bỏ phiếu", en: "Voters" },
  paper: { vi: "In và bỏ phiếu", en: "Print and vote" },
  count: { vi: "Kiểm phiếu", en: "Count" },
  result: { vi: "Kết quả", en: "Result" },
  facts: {
    vi: (seats: number, listed: number, day: string) =>
      `Bầu ${seats} người trong danh sách ${listed} người, ngày ${day}`,
    en: (seats, listed, day) => `${seats} to elect of ${listed} on the list, on ${day}`,
  },
  amend: { vi: "Sửa cuộc bầu", en: "Amend the contest" },
  amendHelp: {
    vi: "Sửa được đến khi chốt danh sách. Ngày bầu giữ nguyên vì quy định áp dụng chọn theo ngày ấy.",
    en: "Possible until the list is frozen. The day stands, for it has chosen the rules.",
  },
  // Danh sách
  ofLedger: { vi: "Người trong sổ", en: "Person of the ledger" },
  ofLedgerHelp: {
    vi: "Chọn nếu có trong sổ đảng viên, hội viên; người ngoài thì chỉ ghi tên bên dưới.",
    en: "Choose where the nominee is in the ledger of people; of outsiders enter the name below.",
  },
  typeName: { vi: "Gõ tên, không cần dấu", en: "Type a name" },
  nobody: { vi: "Không có ai như vậy trong sổ", en: "Nobody of that name in the ledger" },
  openPerson: { vi: "Mở trang của người này", en: "Open this person's page" },
  pollRequired: {
    vi: "Bắt buộc lấy phiếu xin ý kiến về người ngoài danh sách của cấp ủy.",
    en: "A poll on persons outside the committee's list is compulsory.",
  },
  pollOptional: {
    vi: "Đoàn chủ tịch quyết định có lấy phiếu xin ý kiến hay không.",
    en: "The presidium decides whether to poll.",
  },
  nominate: { vi: "Ghi người được giới thiệu", en: "Enter a nomination" },
  noNominations: { vi: "Chưa có ai được giới thiệu", en: "Nobody is nominated yet" },
  noNominationsHelp: {
    vi: "Ghi danh sách do cấp ủy chuẩn bị, rồi người ứng cử, được đề cử. Tên tự xếp theo vần A, B, C.",
    en: "Enter the committee's list first, then self-nominated and nominated persons. Names are ordered by given name.",
  },
  number: { vi: "TT", en: "No." },
  name: { vi: "Họ và tên", en: "Name" },
  born: { vi: "Năm sinh", en: "Born" },
  source: { vi: "Nguồn giới thiệu", en: "Source" },
  standing: { vi: "Trong danh sách", en: "On the list" },
  onList: { vi: "Có tên", en: "Listed" },
  leftOut: { vi: (why: string) => `Không: ${why}`, en: (why) => `No: ${why}` },
  note: { vi: "Ghi chú", en: "Remark" },
  noteHelp: {
    vi: "Đơn vị, chức vụ; in ở cột ghi chú của biên bản",
    en: "Unit, post; printed in the minutes",
  },
  consent: { vi: "Đã đồng ý ứng cử bằng văn bản", en: "Has agreed in writing" },
  nomineeBound: {
    vi: "Là cấp ủy viên khóa triệu tập (Điều 11)",
    en: "Sits on the convening committee (Article 11)",
  },
  nominatorBound: { vi: "Người đề cử là cấp ủy viên khóa triệu tập", en: "The nominator is a bound member" },
  memberSince: { vi: "Ngày vào Đảng, vào hội", en: "Member since" },
  nominated: { vi: "Đã ghi", en: "Entered" },
  surplus: { vi: "Số dư", en: "Surplus" },
  prepared: {
    vi: (from: number, to: number) =>
      `Cấp ủy chuẩn bị số dư ${from === to ? "" : `từ ${from} đến `}${to} người`,
    en: (from, to) => `The committee prepares a surplus of ${from === to ? "" : `${from} to `}${to}`,
  },
  within: { vi: "Trong mức", en: "Within the cap" },
  missing: {
    vi: "Thiếu số dư, chưa chốt được danh sách",
    en: "A surplus is required; the list cannot be frozen",
  },
  "over-cap": {
    vi: "Vượt số dư tối đa, chưa chốt được danh sách",
    en: "Above the cap; the list cannot be frozen",
  },
  unregulated: { vi: "Chưa có quy định về mức", en: "No rule sets a cap" },
  freeze: { vi: "Chốt danh sách", en: "Freeze the list" },
  freezeHelp: {
    vi: "Sau khi chốt, danh sách không sửa được nữa; phiếu in theo danh sách này.",
    en: "A frozen list cannot be changed; ballots are printed from it.",
  },
  listDecision: {
    vi: "Biểu quyết của đại hội về số lượng và danh sách",
    en: "The assembly's vote on number and list",
  },
  frozen: {
    vi: (count: number) => `Đã chốt danh sách ${count} người`,
    en: (count) => `List of ${count} frozen`,
  },
  grammar: { vi: "Cách đánh phiếu", en: "Way of marking" },
  poll: { vi: "Lấy phiếu xin ý kiến", en: "Opinion poll" },
  agreed: { vi: "Số đồng ý", en: "Agreed" },
  attending: { vi: "Số có mặt", en: "Attending" },
  withdrawal: { vi: "Xin rút", en: "Withdrawal" },
  withdrawalText: { vi: "Lý do hoặc quyết định", en: "Reason or decision" },
  request: { vi: "Ghi việc xin rút", en: "Record the request" },
  "propose-allowance": { vi: "Đoàn chủ tịch đề xuất cho rút", en: "Presidium proposes to allow" },
  "propose-denial": { vi: "Đoàn chủ tịch đề xuất không cho rút", en: "Presidium proposes to deny" },
  allow: { vi: "Đại hội quyết định cho rút", en: "Assembly allows" },
  deny: { vi: "Đại hội quyết định không cho rút", en: "Assembly denies" },
  save: { vi: "Lưu", en: "Save" },
  saved: { vi: "Đã lưu", en: "Saved" },
});
