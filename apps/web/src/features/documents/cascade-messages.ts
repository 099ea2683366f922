import { defineMessages } from "../../language/messages.ts";

export const cascadeMessages = defineMessages({
  sendTitle: { vi: "Gửi xuống đơn vị", en: "Send to units" },
  from: { vi: "Đơn vị gửi", en: "Sender" },
  what: { vi: "Gửi gì", en: "What to send" },
  whole: { vi: "Toàn văn bản", en: "The whole document" },
  someClauses: { vi: "Một số khoản mục", en: "Some clauses" },
  clausesChosen: {
    vi: (count: string) => `${count} khoản mục được chọn`,
    en: (count: string) => `${count} clauses chosen`,
  },
  toWhom: { vi: "Gửi cho ai", en: "To whom" },
  children: { vi: "Đơn vị trực thuộc", en: "Units directly below" },
  allChildren: {
    vi: (count: string) => `Tất cả ${count} đơn vị trực thuộc`,
    en: (count: string) => `All ${count} units directly below`,
  },
  others: { vi: "Đơn vị cấp dưới khác", en: "Other units below" },
  when: { vi: "Thời hạn", en: "Deadlines" },
  acknowledgeBy: { vi: "Xác nhận đã nhận trước ngày", en: "Acknowledge by" },
  answerBy: { vi: "Trả lời bằng văn bản trước ngày", en: "Answer by" },
  note: { vi: "Yêu cầu kèm theo", en: "Request" },
  summary: {
    vi: (units: string, clauses: string) => `Gửi ${clauses} cho ${units} đơn vị`,
    en: (units: string, clauses: string) => `Send ${clauses} to ${units} units`,
  },
  send: { vi: "Gửi", en: "Send" },
  sent: {
    vi: (units: string) => `Đã gửi cho ${units} đơn vị`,
    en: (units: string) => `Sent to ${units} units`,
  },
  noChildren: { vi: "Đơn vị này không có đơn vị trực thuộc.", en: "This unit has no unit directly below." },

  coverageTitle: { vi: "Ma trận trả lời", en: "Coverage" },
  coverageOf: {
    vi: (from: string, day: string) => `${from} gửi ngày ${day}`,
    en: (from: string, day: string) => `sent by ${from} on ${day}`,
  },
  asOf: { vi: (day: string) => `tính đến ${day}`, en: (day: string) => `as of ${day}` },
  acknowledged: { vi: (ratio: string) => `${ratio} đã nhận`, en: (ratio: string) => `${ratio} acknowledged` },
  answered: { vi: (ratio: string) => `${ratio} đã trả lời`, en: (ratio: string) => `${ratio} answered` },
  unit: { vi: "Đơn vị", en: "Unit" },
  days: { vi: "Ngày nhận / trả lời", en: "Days to acknowledge / answer" },
  answers: { vi: "Văn bản trả lời", en: "Answer" },
  copied: {
    vi: (share: string) => `Chép ${share} văn bản cấp trên, không có số liệu, người, ngày riêng`,
    en: (share: string) =>
      `Repeats ${share} of the superior's text, with no figure, owner or date of its own`,
  },
  repeated: {
    vi: (share: string) => `trùng ${share} chữ với văn bản cấp trên`,
    en: (share: string) => `${share} of its words repeat the superior's`,
  },
  passedOn: {
    vi: (count: string) => `chuyển tiếp ${count} đơn vị`,
    en: (count: string) => `passed on to ${count}`,
  },
  reminded: { vi: (count: string) => `đôn đốc ${count} lần`, en: (count: string) => `reminded ${count}×` },
  onlyWaiting: { vi: "Chỉ đơn vị chưa trả lời đủ", en: "Only units that have not answered all" },
  remindAll: {
    vi: (count: string) => `Đôn đốc ${count} đơn vị chưa trả lời`,
    en: (count: string) => `Remind ${count} units without an answer`,
  },
  remindNote: { vi: "Lời nhắn kèm (tuỳ ý)", en: "Message (optional)" },
  remindDone: {
    vi: (count: string) => `Đã đôn đốc ${count} đơn vị`,
    en: (count: string) => `Reminded ${count} units`,
  },
  levels: { vi: "Từng cấp mất bao lâu", en: "How long each level took" },
  level: { vi: (level: number) => `Cấp ${level + 1}`, en: (level: number) => `Level ${level + 1}` },
  levelLine: {
    vi: (deliveries: string, acknowledge: string, answer: string) =>
      `${deliveries} đơn vị; nhận sau trung bình ${acknowledge}; trả lời sau ${answer}`,
    en: (deliveries: string, acknowledge: string, answer: string) =>
      `${deliveries} units; acknowledged after ${acknowledge} on average; answered after ${answer}`,
  },
  notYet: { vi: "chưa có", en: "none yet" },
  questions: { vi: "Câu hỏi của đơn vị", en: "Questions" },
  reply: { vi: "Trả lời", en: "Answer" },
  replySent: { vi: "Đã trả lời câu hỏi", en: "Question answered" },
  about: { vi: (label: string) => `về khoản ${label}`, en: (label: string) => `about clause ${label}` },
  waiting: { vi: "chưa trả lời", en: "not answered yet" },

  inbox: { vi: "Văn bản được gửi đến", en: "Documents sent to us" },
  inboxHelp: {
    vi: "Việc cần xác nhận hoặc trả lời, đến hạn trước đứng trước.",
    en: "What waits for an acknowledgement or an answer, the nearest deadline first.",
  },
  nothingWaiting: { vi: "Không có văn bản nào đang chờ đơn vị", en: "Nothing waits for your unit" },
  showAll: { vi: "Xem cả việc đã xong", en: "Show what is done too" },
  acknowledge: { vi: "Xác nhận đã nhận", en: "Acknowledge receipt" },
  acknowledgedDone: { vi: "Đã xác nhận", en: "Acknowledged" },
  open: { vi: "Hỏi, trả lời, chuyển tiếp", en: "Ask, answer, pass on" },
  sentTo: {
    vi: (unit: string, from: string, day: string) => `${from} gửi ${unit} ngày ${day}`,
    en: (unit: string, from: string, day: string) => `${from} sent it to ${unit} on ${day}`,
  },
  due: { vi: (day: string) => `trả lời trước ${day}`, en: (day: string) => `answer by ${day}` },
  lastReminded: {
    vi: (day: string) => `Được đôn đốc ngày ${day}`,
    en: (day: string) => `Reminded on ${day}`,
  },
  given: { vi: "Khoản mục được giao", en: "Clauses given" },
  ask: { vi: "Hỏi đơn vị gửi", en: "Ask the sender" },
  question: { vi: "Câu hỏi", en: "Question" },
  aboutClause: { vi: "Về khoản mục (nếu có)", en: "About a clause (if any)" },
  asked: { vi: "Đã gửi câu hỏi", en: "Question sent" },
  answerWith: { vi: "Trả lời bằng văn bản của đơn vị", en: "Answer with the unit's own document" },
  answerDocument: { vi: "Văn bản đi của đơn vị", en: "Outgoing document of the unit" },
  answerHelp: {
    vi: "Đăng ký kế hoạch, báo cáo của đơn vị vào sổ văn bản đi rồi chọn ở đây.",
    en: "Register the unit's plan or report as outgoing, then choose it here.",
  },
  registerAnswer: { vi: "Đăng ký văn bản trả lời", en: "Register the answer" },
  covers: { vi: "Trả lời cho khoản mục (để trống: tất cả)", en: "Covers clauses (empty: all)" },
  answerDone: { vi: "Đã trả lời", en: "Answered" },
  passOn: { vi: "Chuyển tiếp xuống dưới", en: "Pass on further down" },
});
