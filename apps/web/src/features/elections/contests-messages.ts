import { defineMessages } from "../../language/messages.ts";

export const contestsMessages = defineMessages({
  title: { vi: "Bầu cử", en: "Elections" },
  about: {
    vi: "Từ danh sách bầu cử đến biên bản kiểm phiếu đã ký.",
    en: "From the list of candidates to the signed minutes of the count.",
  },
  open: { vi: "Lập cuộc bầu", en: "Set up a contest" },
  nothing: { vi: "Chưa có cuộc bầu nào", en: "There are no contests yet" },
  nothingHelp: {
    vi: "Mỗi chức danh, mỗi danh sách là một cuộc bầu với phiếu và biên bản riêng. Lập cuộc bầu, ghi người được giới thiệu, rồi chốt danh sách.",
    en: "Each office, each list is a contest with its own ballot and minutes. Set one up, enter nominations, then freeze the list.",
  },
  myCounts: { vi: "Tôi ở trong ban kiểm phiếu", en: "I sit on the counting committee" },
  name: { vi: "Cuộc bầu", en: "Contest" },
  unit: { vi: "Tổ chức", en: "Organisation" },
  heldOn: { vi: "Ngày bầu", en: "Day of the vote" },
  seats: { vi: "Số lượng bầu", en: "Seats" },
  state: { vi: "Tình trạng", en: "Stands at" },
  pack: { vi: "Quy định", en: "Rules" },
  round: {
    vi: (number: number) => `Lượt ${number}`,
    en: (number) => `Round ${number}`,
  },
  contestName: { vi: "Tên cuộc bầu", en: "Name of the contest" },
  contestNameHelp: {
    vi: "Ví dụ: Bầu Ban Chấp hành Đảng bộ phường khóa I. In trên phiếu và biên bản.",
    en: "Printed on ballots and minutes.",
  },
  office: { vi: "Chức danh bầu", en: "Office" },
  meeting: { vi: "Loại hội nghị", en: "Kind of meeting" },
  meetingName: { vi: "Tên đại hội, hội nghị", en: "Name of the meeting" },
  term: { vi: "Nhiệm kỳ", en: "Term" },
  place: { vi: "Địa điểm", en: "Place" },
  family: { vi: "Tổ chức theo quy định nào", en: "Rules of which organisation" },
  opened: { vi: "Đã lập cuộc bầu", en: "Contest set up" },
});
