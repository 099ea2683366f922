import type { FileReply } from "@nhiemky/access-control";
import { cellDay, type TableColumn, writeTable, xlsxMediaType } from "@nhiemky/spreadsheet";
import type { DocumentSummary } from "../document-schemas.ts";

const columns: readonly TableColumn<DocumentSummary>[] = [
  { header: "Sổ", width: 8, value: (row) => (row.direction === "incoming" ? "Đến" : "Đi") },
  { header: "Số, ký hiệu", width: 18, value: (row) => row.referenceNumber },
  { header: "Ngày ban hành", width: 14, value: (row) => cellDay(row.issuedOn) },
  { header: "Ngày nhận", width: 14, value: (row) => cellDay(row.receivedOn) },
  { header: "Loại", width: 8, value: (row) => row.typeCode },
  { header: "Cơ quan ban hành", width: 34, value: (row) => row.issuerName },
  {
    header: "Trích yếu",
    width: 70,
    value: (row) => (row.isPlaceholder ? "Văn bản quản lý ngoài hệ thống" : row.subject),
  },
  { header: "Độ khẩn", width: 12, value: (row) => row.urgency },
  { header: "Đơn vị đăng ký", width: 34, value: (row) => row.unitName },
  { header: "Đơn vị đã gửi", width: 14, value: (row) => row.deliveryCount },
  { header: "Đã trả lời", width: 12, value: (row) => row.answeredCount },
];

/** The register as a spreadsheet, as an office would hand it on. */
export async function registerWorkbook(rows: readonly DocumentSummary[]): Promise<FileReply> {
  return {
    fileName: "so-van-ban.xlsx",
    mediaType: xlsxMediaType,
    content: await writeTable({ name: "Sổ văn bản", columns, rows }),
  };
}
