import { writeSheet } from "@nhiemky/spreadsheet";
import { memberColumns } from "../rules/plan-member-import.ts";
import { memberHeadings } from "./preview-member-import.ts";

/** An empty import file with its headings and one row that shows how to fill it. */
export function memberImportTemplate(): Promise<Buffer> {
  return writeSheet(
    "Đảng viên",
    memberColumns.map((column) => memberHeadings[column][0]),
    [["ĐV-0001", "Nguyễn Văn Ví Dụ", "1980", "Nam", "CS-01-01", "Chính thức", "01/01/2020"]],
  );
}
