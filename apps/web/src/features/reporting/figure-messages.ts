import { defineMessages } from "../../language/messages.ts";

/** Words that every page of figures shares: how a total is written, where and when it is of. */
export const figureMessages = defineMessages({
  unit: { vi: "Đơn vị", en: "Unit" },
  period: { vi: "Kỳ", en: "Period" },
  periodKind: { vi: "Loại kỳ", en: "Kind of period" },
  week: { vi: "Tuần", en: "Week" },
  month: { vi: "Tháng", en: "Month" },
  quarter: { vi: "Quý", en: "Quarter" },
  "half-year": { vi: "6 tháng", en: "Half-year" },
  "nine-months": { vi: "9 tháng", en: "Nine months" },
  year: { vi: "Năm", en: "Year" },
  term: { vi: "Nhiệm kỳ", en: "Term" },
  window: { vi: "Khoảng ngày", en: "Stretch of days" },
  structure: { vi: "Theo cây tổ chức", en: "On the structure" },
  asThen: { vi: "Lúc đó", en: "As it was then" },
  asNow: { vi: "Hiện nay", en: "As it stands now" },
  coming: { vi: "Vào một ngày tới", en: "On a coming day" },
  comingDay: { vi: "Ngày của cây tổ chức", en: "Day of the structure" },
  structureThen: { vi: "theo cây tổ chức lúc đó", en: "on the structure as it was then" },
  structureNow: { vi: "theo cây tổ chức hiện nay", en: "on the structure as it stands now" },
  structureOn: {
    vi: (day: string) => `theo cây tổ chức vào ${day}`,
    en: (day) => `on the structure as it will stand on ${day}`,
  },
  value: { vi: "Giá trị", en: "Value" },
  none: { vi: "chưa có số", en: "no figure yet" },
  nil: { vi: "không phát sinh", en: "nothing of the kind" },
  blank: { vi: "để trống", en: "left blank" },
  ratioOf: {
    vi: (part: string, whole: string) => `${part} trên ${whole}`,
    en: (part, whole) => `${part} of ${whole}`,
  },
  between: {
    vi: (least: string, most: string) => `từ ${least} đến ${most}`,
    en: (least, most) => `between ${least} and ${most}`,
  },
  estimated: {
    vi: (count: string) => `ước tính: gồm ${count} phần chia của đơn vị đã tách`,
    en: (count) => `estimate: holds ${count} shares of units that were split`,
  },
  reported: { vi: "Đã báo cáo", en: "Reported" },
  reportedOf: {
    vi: (reported: string, expected: string) => `${reported}/${expected} đơn vị đã báo cáo`,
    en: (reported, expected) => `${reported} of ${expected} units reported`,
  },
  reportedUnasked: {
    vi: (reported: string) => `${reported} đơn vị có số, không qua đợt báo cáo`,
    en: (reported) => `${reported} units have a figure, without a reporting round`,
  },
  nilOf: {
    vi: (count: string) => `${count} không phát sinh`,
    en: (count) => `${count} with nothing of the kind`,
  },
  asOf: { vi: (at: string) => `tính lúc ${at}`, en: (at) => `computed at ${at}` },
  asOfHead: { vi: "Tính lúc", en: "As of" },
  yearBefore: { vi: "Cùng kỳ năm trước", en: "Same period last year" },
  difference: { vi: "Chênh lệch", en: "Difference" },
  indicator: { vi: "Chỉ số", en: "Indicator" },
  measure: { vi: "Đơn vị tính", en: "Unit of measure" },
  pending: {
    vi: (figures: string) => `Đang tính lại ${figures} số liệu vừa thay đổi`,
    en: (figures) => `${figures} changed figures are being totalled again`,
  },
  pendingStructure: {
    vi: "Đang tính lại theo cây tổ chức mới",
    en: "Being totalled again on a changed structure",
  },
  downloadXlsx: { vi: "Tải bảng .xlsx", en: "Download .xlsx" },
  downloadCsv: { vi: "Tải bảng .csv", en: "Download .csv" },
  invented: { vi: "ví dụ", en: "example" },
});
