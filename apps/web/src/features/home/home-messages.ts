import { defineMessages } from "../../language/messages.ts";

export const homeMessages = defineMessages({
  title: { vi: "Hôm nay", en: "Today" },
  asOf: { vi: (day: string) => `Tính đến ${day}`, en: (day: string) => `As of ${day}` },
  pastDay: {
    vi: (day: string) =>
      `Nhiệm vụ như vào cuối ngày ${day}. Văn bản chờ xác nhận, chờ trả lời chỉ xem được của hôm nay.`,
    en: (day) => `Tasks as they stood at the end of ${day}. Waiting documents are shown for today only.`,
  },
  notYet: {
    vi: "Trang này không xem trước một ngày chưa tới: dưới đây là hôm nay.",
    en: "This page does not look ahead to a day to come: below is today.",
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
  rounds: { vi: "Đợt báo cáo đang chạy", en: "Reporting rounds that run" },
  roundsFine: {
    vi: (count: string) => `${count} đợt, không đơn vị nào quá hạn`,
    en: (count) => `${count} rounds, no unit overdue`,
  },
  roundsLate: {
    vi: (count: string, late: string) => `${count} đợt, ${late} lượt đơn vị quá hạn gửi`,
    en: (count, late) => `${count} rounds, ${late} unit reports overdue`,
  },
  roundSent: {
    vi: (ratio: string, day: string) => `${ratio} đơn vị đã gửi · hạn ${day}`,
    en: (ratio, day) => `${ratio} units have sent · due ${day}`,
  },
  changes: { vi: "Số liệu thay đổi", en: "What changed in the figures" },
  changesSince: { vi: (at: string) => `Xem thay đổi từ ${at}`, en: (at) => `See what changed since ${at}` },
  changedFigures: { vi: (count: string) => `${count} ô số liệu mới`, en: (count) => `${count} new figures` },
  changedCorrections: { vi: (count: string) => `${count} đính chính`, en: (count) => `${count} corrections` },
  changedTargets: {
    vi: (count: string) => `${count} chỉ tiêu đặt hoặc đổi`,
    en: (count) => `${count} targets set or revised`,
  },
  changedRounds: { vi: (count: string) => `${count} đợt mới mở`, en: (count) => `${count} rounds opened` },
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
  targets: { vi: "Chỉ tiêu cần chú ý", en: "Targets that need attention" },
  targetsFine: {
    vi: (all: string) => `Không có chỉ tiêu nào có nguy cơ, trong ${all} chỉ tiêu.`,
    en: (all) => `None of ${all} targets is at risk.`,
  },
  targetsHeld: {
    vi: (count: string, all: string, day: string) =>
      `${count}/${all} chỉ tiêu không đạt hoặc có nguy cơ, tính đến ${day}`,
    en: (count, all, day) => `${count} of ${all} targets missed or at risk, as of ${day}`,
  },
  figures: { vi: "Số liệu mới nhất", en: "Latest figures" },
  figuresOf: {
    vi: (unit: string, period: string) => `${unit}, ${period}`,
    en: (unit, period) => `${unit}, ${period}`,
  },
  reportedOf: {
    vi: (ratio: string) => `${ratio} đơn vị đã báo cáo`,
    en: (ratio) => `${ratio} units reported`,
  },
});
