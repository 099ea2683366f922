import { defineMessages } from "../../language/messages.ts";

export const openedMessages = defineMessages({
  contributions: { vi: "Con số này gồm những gì", en: "What this number is made of" },
  contributionsHelp: {
    vi: "Bấm vào tên đơn vị để mở số của đơn vị đó, đến tận từng ô.",
    en: "Press a unit's name to open its number, down to the cell.",
  },
  noParts: {
    vi: "Đơn vị này không có phần nào ở dưới trong kỳ: số là do chính đơn vị báo cáo.",
    en: "Nothing below this unit in the period: the number is the unit's own report.",
  },
  share: { vi: "Phần", en: "Share" },
  child: { vi: "đơn vị trực thuộc", en: "subordinate" },
  own: { vi: "chính đơn vị báo cáo", en: "stated by the unit itself" },
  inherited: { vi: "phần của đơn vị trước sáp nhập, chia tách", en: "past of a merged or split unit" },
  shareRule: {
    vi: (part: string, whole: string) => `nhận ${part}/${whole} số của đơn vị cũ`,
    en: (part, whole) => `takes ${part}/${whole} of what the former unit reported`,
  },
  "by-weight": {
    vi: "Số quá khứ của đơn vị đã tách được chia theo tỷ trọng ghi trong quyết định.",
    en: "The past of a split unit is shared by the weights of the decision.",
  },
  undivided: {
    vi: "Số quá khứ của đơn vị đã tách giữ nguyên ở cấp trên, không chia cho các đơn vị mới.",
    en: "The past of a split unit stays undivided above its parts.",
  },
  rank: { vi: "Thứ hạng", en: "Rank" },
  missing: { vi: "Còn thiếu", en: "Still missing" },
  missingCount: {
    vi: (count: string) => `${count} đơn vị chưa báo cáo chỉ số này`,
    en: (count) => `${count} units have not reported this indicator`,
  },
  missingShown: {
    vi: (shown: string) => `Hiện ${shown} đơn vị đầu`,
    en: (shown) => `The first ${shown} are shown`,
  },
  dueOn: { vi: (day: string) => `hạn ${day}`, en: (day) => `due ${day}` },
  cell: { vi: "Ô số liệu của chính đơn vị", en: "The unit's own cell" },
  revision: { vi: (number: number) => `Bản ${number}`, en: (number) => `Revision ${number}` },
  latest: { vi: "đang dùng", en: "in force" },
  entered: {
    vi: (who: string, at: string) => `${who} nhập ${at}`,
    en: (who, at) => `entered by ${who} at ${at}`,
  },
  approved: {
    vi: (who: string, at: string) => `${who} duyệt ${at}`,
    en: (who, at) => `approved by ${who} at ${at}`,
  },
  sheet: { vi: "Mở phiếu có ô này", en: "Open the sheet with this cell" },
  reason: { vi: "Lý do", en: "Reason" },
  restsOn: { vi: "Căn cứ", en: "Rests on" },
  doubt: { vi: "Điểm chưa chắc", en: "Doubt" },
  remark: { vi: "Ghi chú", en: "Remark" },
  evidence: { vi: "Tệp chứng minh", en: "Evidence" },
  approval: { vi: "duyệt phiếu", en: "approved sheet" },
  correction: { vi: "đính chính", en: "correction" },
  computation: { vi: "hệ thống tính", en: "computed by the ledger" },
  import: { vi: "nạp từ tệp", en: "imported" },
  example: { vi: "số ví dụ", en: "example figure" },
  formula: { vi: "Công thức", en: "Formula" },
  operand: { vi: "Chỉ số thành phần", en: "Operand" },
  prov: { vi: "Tải nguồn gốc (PROV JSON)", en: "Download provenance (PROV JSON)" },
  noFigure: { vi: "Chọn đơn vị và kỳ để mở con số", en: "Choose a unit and a period to open the number" },
  noFigureHelp: {
    vi: "Chưa có kỳ báo cáo nào. Mở đợt báo cáo đầu tiên; số được duyệt sẽ hiện ở đây cùng nguồn gốc.",
    en: "There are no periods yet. Open the first reporting round; approved figures then show here with their source.",
  },
  figures: { vi: "Số liệu", en: "Figures" },
});

export const seriesMessages = defineMessages({
  title: { vi: "Qua các kỳ", en: "Over periods" },
  chartOf: {
    vi: (indicator: string, unit: string, count: number) =>
      `Biểu đồ ${indicator} của ${unit} qua ${count} kỳ; các giá trị có trong bảng bên cạnh`,
    en: (indicator, unit, count) =>
      `Chart of ${indicator}, ${unit}, over ${count} periods; the table beside it holds the values`,
  },
  thisPeriod: { vi: "Trong kỳ", en: "Period" },
  lastYear: { vi: "Cùng kỳ năm trước", en: "Same period last year" },
  cumulative: { vi: "Cộng dồn trong năm", en: "Cumulative in the year" },
  breaks: {
    vi: "đổi định nghĩa: không so được với kỳ trước",
    en: "definition changed: not comparable with the one before",
  },
  none: { vi: "Chưa có kỳ nào có số", en: "No period has a figure yet" },
  noneHelp: {
    vi: "Khi có phiếu đầu tiên được duyệt, chuỗi số bắt đầu ở đây.",
    en: "The series begins with the first approved sheet.",
  },
  image: { vi: "Tải ảnh .png", en: "Download .png" },
  plan: { vi: "So với chỉ tiêu", en: "Against the target" },
  planOf: {
    vi: (share: string, target: string, day: string) => `${share} của ${target} (hạn ${day})`,
    en: (share, target, day) => `${share} of ${target} (due ${day})`,
  },
});

export const rankingMessages = defineMessages({
  title: { vi: "Xếp thứ các đơn vị trực thuộc", en: "Units directly below, ranked" },
  chartOf: {
    vi: (indicator: string, count: number) =>
      `Phân bố ${indicator} của ${count} đơn vị; các giá trị có trong bảng`,
    en: (indicator, count) => `Distribution of ${indicator} over ${count} units; the table holds the values`,
  },
  distribution: { vi: "Phân bố", en: "Distribution" },
  units: { vi: "Số đơn vị", en: "Units" },
  range: { vi: "Khoảng giá trị", en: "Range of values" },
  spread: {
    vi: (least: string, middle: string, most: string) =>
      `Thấp nhất ${least}, giữa ${middle}, cao nhất ${most}`,
    en: (least, middle, most) => `Lowest ${least}, middle ${middle}, highest ${most}`,
  },
});
