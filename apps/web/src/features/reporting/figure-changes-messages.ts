import { defineMessages } from "../../language/messages.ts";

export const figureChangesMessages = defineMessages({
  title: { vi: "Số liệu thay đổi", en: "What changed in the figures" },
  since: {
    vi: (at: string) => `Từ lần xem trước, ${at}`,
    en: (at) => `Since your last visit, ${at}`,
  },
  firstTime: {
    vi: (at: string) => `Trong bảy ngày qua, từ ${at}: đồng chí chưa đánh dấu đã xem lần nào`,
    en: (at) => `In the last seven days, since ${at}: nothing was marked as seen yet`,
  },
  seen: { vi: "Đánh dấu đã xem", en: "Mark as seen" },
  seenDone: {
    vi: "Đã đánh dấu; lần sau chỉ hiện thay đổi từ lúc này",
    en: "Marked; next time starts from here",
  },
  nothing: { vi: "Không có gì thay đổi", en: "Nothing has changed" },
  nothingHelp: {
    vi: "Số mới duyệt, đính chính, chỉ tiêu đặt lại và đợt báo cáo mới mở sẽ hiện ở đây.",
    en: "Newly approved figures, corrections, revised targets and new rounds will show here.",
  },
  arrived: { vi: "Số mới", en: "New figures" },
  arrivedLine: {
    vi: (units: string, cells: string) => `${units} đơn vị, ${cells} ô`,
    en: (units, cells) => `${units} units, ${cells} cells`,
  },
  approval: { vi: "được duyệt", en: "approved" },
  computation: { vi: "hệ thống đếm", en: "counted by the system" },
  import: { vi: "nạp từ tệp", en: "imported" },
  example: { vi: "số ví dụ", en: "example figures" },
  corrected: { vi: "Đính chính", en: "Corrections" },
  fromTo: { vi: (from: string, to: string) => `${from} thành ${to}`, en: (from, to) => `${from} to ${to}` },
  reason: { vi: "Lý do", en: "Reason" },
  targets: { vi: "Chỉ tiêu", en: "Targets" },
  targetSet: { vi: "mới đặt", en: "newly set" },
  rounds: { vi: "Đợt báo cáo mới mở", en: "Rounds opened" },
  by: { vi: (who: string, at: string) => `${who}, ${at}`, en: (who, at) => `${who}, ${at}` },
});
