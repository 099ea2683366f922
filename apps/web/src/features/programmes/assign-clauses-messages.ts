import { defineMessages } from "../../language/messages.ts";

export const assignClausesMessages = defineMessages({
  title: { vi: "Giao điều khoản thành nhiệm vụ", en: "Assign clauses as tasks" },
  documents: { vi: "Văn bản", en: "Documents" },
  explain: {
    vi: "Mỗi điều khoản được chọn thành một nhiệm vụ của từng đơn vị chủ trì; văn bản được gửi kèm để xác nhận.",
    en: "Each chosen clause becomes a task of every lead unit; the document goes along to be acknowledged.",
  },
  who: { vi: "Ai làm, đến khi nào", en: "Who, by when" },
  assigningUnit: { vi: "Đơn vị giao", en: "Assigning unit" },
  leadUnits: { vi: "Đơn vị chủ trì", en: "Lead units" },
  allBelow: {
    vi: (count: number) => `Chọn cả ${count} đơn vị trực thuộc`,
    en: (count) => `Choose all ${count} units directly below`,
  },
  due: { vi: "Hạn chung", en: "Due date for all" },
  acknowledgeBy: { vi: "Xác nhận văn bản trước", en: "Acknowledge by" },
  programme: { vi: "Chương trình (không bắt buộc)", en: "Programme (optional)" },
  clauses: { vi: "Điều khoản", en: "Clauses" },
  chosen: {
    vi: (count: number, of: number) => `Đã chọn ${count}/${of} điều khoản`,
    en: (count, of) => `${count} of ${of} clauses chosen`,
  },
  chooseAll: { vi: "Chọn các điều khoản cuối nhánh", en: "Choose the clauses at the ends" },
  unchoose: { vi: "Bỏ chọn", en: "Clear" },
  choose: { vi: (label: string) => `Giao ${label}`, en: (label) => `Assign ${label}` },
  name: { vi: "Tên nhiệm vụ", en: "Task" },
  product: { vi: "Sản phẩm", en: "Product" },
  ownDue: { vi: "Hạn riêng (để trống: hạn chung)", en: "Own due date (empty: the common one)" },
  ownUnits: { vi: "Chủ trì riêng (để trống: như trên)", en: "Own lead units (empty: as above)" },
  preview: { vi: "Xem trước", en: "Preview" },
  result: {
    vi: (tasks: string, clauses: string, units: string) =>
      `${tasks} nhiệm vụ: ${clauses} điều khoản giao cho ${units} đơn vị`,
    en: (tasks, clauses, units) => `${tasks} tasks: ${clauses} clauses to ${units} units`,
  },
  passedOver: {
    vi: (count: string) => `${count} cặp điều khoản và đơn vị đã có nhiệm vụ, được bỏ qua.`,
    en: (count) => `${count} pairs of clause and unit have a task already and are passed over.`,
  },
  gaps: {
    vi: (count: number) => `${count} điều khoản chưa có người làm hoặc chưa có hạn:`,
    en: (count) => `${count} clauses would have no owner or no date:`,
  },
  noGaps: {
    vi: "Mọi điều khoản cuối nhánh đều có người làm và có hạn.",
    en: "Every clause at an end has an owner and a date.",
  },
  "no-owner": { vi: "chưa có đơn vị chủ trì", en: "no lead unit" },
  "no-date": { vi: "chưa có hạn", en: "no due date" },
  "past-date": { vi: "hạn đã qua", en: "the date has passed" },
  assign: { vi: (count: string) => `Giao ${count} nhiệm vụ`, en: (count) => `Assign ${count} tasks` },
  assigned: { vi: (count: string) => `Đã giao ${count} nhiệm vụ`, en: (count) => `${count} tasks assigned` },
  nothing: { vi: "Văn bản chưa có cây điều khoản", en: "The document has no clauses yet" },
  nothingHelp: {
    vi: "Thêm tệp cho văn bản hoặc tách điều khoản bằng tay, rồi trở lại đây.",
    en: "Add a file to the document or split clauses by hand, then come back.",
  },
});
