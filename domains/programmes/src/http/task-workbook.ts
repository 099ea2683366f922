import { type CivilDate, formatCivilDate } from "@nhiemky/kernel";
import ExcelJS from "exceljs";
import { latenessWords, reportStatusWords, stateWords } from "../rules/task-words.ts";
import type { Priority, TaskRow } from "../task-schemas.ts";

const priorityWords: Readonly<Record<Priority, string>> = {
  normal: "Thường",
  key: "Trọng tâm",
  urgent: "Đột xuất",
};

interface WorkbookColumn {
  readonly header: string;
  readonly width: number;
  readonly value: (task: TaskRow) => string | number | Date | null;
}

/** A day as spreadsheets keep it: midnight in UTC, without a zone. */
function cellDate(day: CivilDate | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

const columns: readonly WorkbookColumn[] = [
  { header: "Nhiệm vụ", width: 60, value: (task) => task.title },
  { header: "Đơn vị chủ trì", width: 32, value: (task) => task.leadUnit.name },
  { header: "Đơn vị giao", width: 32, value: (task) => task.assigningUnit.name },
  { header: "Chương trình", width: 32, value: (task) => task.programme?.title ?? null },
  { header: "Căn cứ", width: 28, value: (task) => task.restsOn?.label ?? null },
  { header: "Sản phẩm", width: 28, value: (task) => task.product },
  { header: "Loại", width: 12, value: (task) => priorityWords[task.priority] },
  { header: "Ngày giao", width: 12, value: (task) => cellDate(task.assignedOn) },
  { header: "Hạn", width: 12, value: (task) => cellDate(task.dueOn) },
  { header: "Ngày hoàn thành", width: 12, value: (task) => cellDate(task.completedOn) },
  { header: "Tiến độ (%)", width: 12, value: (task) => task.percent },
  { header: "Trạng thái", width: 22, value: (task) => stateWords[task.state].vi },
  { header: "Tình trạng", width: 24, value: (task) => reportStatusWords[task.reportStatus].vi },
  { header: "Mức độ", width: 22, value: (task) => latenessWords[task.lateness].vi },
  { header: "Số ngày quá hạn", width: 12, value: (task) => (task.daysLate > 0 ? task.daysLate : null) },
  { header: "Đầu mối", width: 22, value: (task) => task.contactPoint },
];

/** The list as a spreadsheet; the only place that knows exceljs (docs/decisions: it may have to be replaced). */
export async function writeTaskWorkbook(rows: readonly TaskRow[], asOf: CivilDate): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Nhiệm vụ", { views: [{ state: "frozen", ySplit: 2 }] });
  sheet.addRow([`Danh sách nhiệm vụ, tính đến ${formatCivilDate(asOf)}: ${rows.length} dòng`]).font = {
    bold: true,
  };
  const header = sheet.addRow(columns.map((column) => column.header));
  header.font = { bold: true };
  header.alignment = { wrapText: true, vertical: "top" };
  for (const [index, column] of columns.entries()) sheet.getColumn(index + 1).width = column.width;
  for (const task of rows) {
    const row = sheet.addRow(columns.map((column) => column.value(task)));
    row.eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = "dd/mm/yyyy";
    });
  }
  sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: 2, column: columns.length } };
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
