import { defineMessages } from "../../language/messages.ts";

export const homeMessages = defineMessages({
  title: { vi: "Hôm nay", en: "Today" },
  asOf: { vi: (day: string) => `Tính đến ${day}`, en: (day: string) => `As of ${day}` },
  alwaysToday: {
    vi: "Trang này luôn là hôm nay; ngày xem áp dụng cho cây tổ chức, bảng và số liệu ở các trang khác.",
    en: "This page is always today; the day chosen applies to the tree, tables and figures of other pages.",
  },
  late: { vi: "Đang chậm", en: "Late" },
  lateCount: {
    vi: (tasks: string, units: string) => `${tasks} nhiệm vụ quá hạn ở ${units} đơn vị`,
    en: (tasks: string, units: string) => `${tasks} overdue tasks in ${units} units`,
  },
  lateNone: { vi: "Không có nhiệm vụ nào quá hạn.", en: "No task is overdue." },
  moved: { vi: "Vừa chuyển động", en: "Moved" },
  movedCount: {
    vi: (count: string, day: string) => `${count} việc có chuyển động từ ${day}`,
    en: (count: string, day: string) => `${count} moves since ${day}`,
  },
  movedNone: {
    vi: (day: string) => `Chưa có chuyển động nào từ ${day}.`,
    en: (day: string) => `Nothing moved since ${day}.`,
  },
  next: { vi: "Sắp tới", en: "Next" },
  nextCount: {
    vi: (count: string, day: string) => `${count} nhiệm vụ đến hạn từ nay đến ${day}`,
    en: (count: string, day: string) => `${count} tasks due by ${day}`,
  },
  nextNone: {
    vi: (day: string) => `Không có nhiệm vụ nào đến hạn từ nay đến ${day}.`,
    en: (day: string) => `No task is due by ${day}.`,
  },
  seeAll: { vi: "Xem tất cả", en: "See all" },
  shownOf: {
    vi: (shown: string, all: string) => `Hiện ${shown} trong ${all}`,
    en: (shown: string, all: string) => `${shown} of ${all} shown`,
  },
  standing: { vi: "Nhiệm vụ theo tình trạng hạn", en: "Tasks by standing" },
  tasksThatAre: {
    vi: (count: string, standing: string) => `${count} nhiệm vụ ${standing}`,
    en: (count: string, standing: string) => `${count} tasks ${standing}`,
  },
  base: { vi: (total: string) => `trên ${total} nhiệm vụ`, en: (total: string) => `of ${total} tasks` },
  decide: { vi: "Chờ quyết định", en: "Waiting for a decision" },
  awaitingConfirmation: { vi: "báo cáo hoàn thành chờ xác nhận", en: "reports of completion to confirm" },
  pendingExtensions: { vi: "đề nghị gia hạn chờ trả lời", en: "requests for extension to answer" },
  andUnits: {
    vi: (count: number) => `và ${count} đơn vị nữa`,
    en: (count: number) => `and ${count} more units`,
  },
  myUnit: { vi: "Việc của đơn vị, theo ngày", en: "What is asked of the unit, by date" },
  sentToUs: { vi: "Văn bản gửi đến, chờ đơn vị", en: "Documents waiting for the unit" },
  sentToUsNone: {
    vi: "Không có văn bản nào chờ xác nhận hay trả lời.",
    en: "No document waits to be acknowledged or answered.",
  },
  waitingCount: {
    vi: (documents: string, sendings: string) => `${documents} văn bản, ${sendings} lượt gửi`,
    en: (documents, sendings) => `Documents: ${documents}, in ${sendings} deliveries`,
  },
  from: {
    vi: (unit: string, day: string) => `${unit} gửi ${day}`,
    en: (unit: string, day: string) => `sent by ${unit} on ${day}`,
  },
  acknowledgeBy: {
    vi: (day: string) => `xác nhận trước ${day}`,
    en: (day: string) => `acknowledge by ${day}`,
  },
  answerBy: { vi: (day: string) => `trả lời trước ${day}`, en: (day: string) => `answer by ${day}` },
  answers: { vi: "Văn bản đã gửi đơn vị", en: "Documents sent to units" },
  answered: {
    vi: (ratio: string) => `${ratio} lượt gửi đã có trả lời`,
    en: (ratio: string) => `${ratio} deliveries answered`,
  },
});
