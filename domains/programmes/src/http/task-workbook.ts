import { type CivilDate, formatCivilDate } from "@nhiemky/kernel";
import { cellDay, type TableColumn, writeTable } from "@nhiemky/spreadsheet";
import { latenessWords, reportStatusWords, stateWords } from "../rules/task-words.ts";
import type { Priority, TaskRow } from "../task-schemas.ts";

const priorityWords: Readonly<Record<Priority, string>> = {
  normal: "Thường",
  key: "Trọng tâm",
  urgent: "Đột xuất",
};

const columns: readonly TableColumn<TaskRow>[] = [
  { header: "Nhiệm vụ", width: 60, value: (task) => task.title },
  { header: "Đơn vị chủ trì", width: 32, value: (task) => task.leadUnit.name },
  { header: "Đơn vị giao", width: 32, value: (task) => task.assigningUnit.name },
  { header: "Chương trình", width: 32, value: (task) => task.programme?.title ?? null },
  { header: "Căn cứ", width: 28, value: (task) => task.restsOn?.label ?? null },
  { header: "Sản phẩm", width: 28, value: (task) => task.product },
  { header: "Loại", width: 12, value: (task) => priorityWords[task.priority] },
  { header: "Ngày giao", width: 12, value: (task) => cellDay(task.assignedOn) },
  { header: "Hạn", width: 12, value: (task) => cellDay(task.dueOn) },
  { header: "Ngày hoàn thành", width: 12, value: (task) => cellDay(task.completedOn) },
  { header: "Tiến độ (%)", width: 12, value: (task) => task.percent },
  { header: "Trạng thái", width: 22, value: (task) => stateWords[task.state].vi },
  { header: "Tình trạng", width: 24, value: (task) => reportStatusWords[task.reportStatus].vi },
  { header: "Mức độ", width: 22, value: (task) => latenessWords[task.lateness].vi },
  { header: "Số ngày quá hạn", width: 12, value: (task) => (task.daysLate > 0 ? task.daysLate : null) },
  { header: "Đầu mối", width: 22, value: (task) => task.contactPoint },
];

/** The list as a spreadsheet, as an office would hand it on. */
export function writeTaskWorkbook(rows: readonly TaskRow[], asOf: CivilDate): Promise<Buffer> {
  const title = `Danh sách nhiệm vụ, tính đến ${formatCivilDate(asOf)}: ${rows.length} dòng`;
  return writeTable({ name: "Nhiệm vụ", title, columns, rows });
}
