import type { FileReply } from "@nhiemky/access-control";
import { formatCivilDate } from "@nhiemky/kernel";
import ExcelJS from "exceljs";
import type { DocumentSummary } from "../document-schemas.ts";

const columns: ReadonlyArray<
  readonly [header: string, width: number, cell: (row: DocumentSummary) => string | number]
> = [
  ["Sổ", 8, (row) => (row.direction === "incoming" ? "Đến" : "Đi")],
  ["Số, ký hiệu", 18, (row) => row.referenceNumber ?? ""],
  ["Ngày ban hành", 14, (row) => formatCivilDate(row.issuedOn)],
  ["Ngày nhận", 14, (row) => (row.receivedOn === null ? "" : formatCivilDate(row.receivedOn))],
  ["Loại", 8, (row) => row.typeCode],
  ["Cơ quan ban hành", 34, (row) => row.issuerName],
  ["Trích yếu", 70, (row) => (row.isPlaceholder ? "Văn bản quản lý ngoài hệ thống" : (row.subject ?? ""))],
  ["Độ khẩn", 12, (row) => row.urgency ?? ""],
  ["Đơn vị đăng ký", 34, (row) => row.unitName],
  ["Đơn vị đã gửi", 14, (row) => row.deliveryCount],
  ["Đã trả lời", 12, (row) => row.answeredCount],
];

/** The register as a spreadsheet, as an office would hand it on. */
export async function registerWorkbook(rows: readonly DocumentSummary[]): Promise<FileReply> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Sổ văn bản", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = columns.map(([header, width]) => ({ header, width }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(columns.map(([, , cell]) => cell(row)));
  return {
    fileName: "so-van-ban.xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    content: Buffer.from(await workbook.xlsx.writeBuffer()),
  };
}
