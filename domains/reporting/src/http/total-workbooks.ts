import type { FileReply } from "@nhiemky/access-control";
import type { RouteReply } from "@nhiemky/http-contract";
import { formatCivilDate } from "@nhiemky/kernel";
import { cellDay, type TableColumn, writeTable, xlsxMediaType } from "@nhiemky/spreadsheet";
import type { totalRoutes } from "../total-routes.ts";
import type { Total } from "../total-schemas.ts";

type Board = RouteReply<typeof totalRoutes.readUnitFigures>;
type Children = RouteReply<typeof totalRoutes.readChildTotals>;
type Series = RouteReply<typeof totalRoutes.readSeries>;

/** A number cell where a spreadsheet keeps it exactly: it holds 15 digits. */
function cellNumber(value: string | null): string | number | null {
  if (value === null) return null;
  return value.replace(/\D/g, "").length <= 15 ? Number(value) : value;
}

/** What every total says of itself, beside its value. */
function basisColumns<Row>(totalOf: (row: Row) => Total): readonly TableColumn<Row>[] {
  return [
    { header: "Tử số", width: 14, value: (row) => cellNumber(totalOf(row).numerator) },
    { header: "Mẫu số", width: 14, value: (row) => cellNumber(totalOf(row).denominator) },
    { header: "Số đơn vị đã báo cáo", width: 14, value: (row) => totalOf(row).reportedCount },
    { header: "Số đơn vị phải báo cáo", width: 14, value: (row) => totalOf(row).expectedCount },
    { header: "Số phần ước tính", width: 14, value: (row) => totalOf(row).estimatedCount },
    { header: "Tính lúc (UTC)", width: 24, value: (row) => totalOf(row).asOf },
  ];
}

function wordsOf(structure: string): string {
  if (structure === "then") return "theo cây tổ chức lúc đó";
  if (structure === "now") return "theo cây tổ chức hiện nay";
  return `theo cây tổ chức vào ${structure.slice("on:".length)}`;
}

async function workbook<Row>(
  fileName: string,
  table: Parameters<typeof writeTable<Row>>[0],
): Promise<FileReply> {
  return { fileName: `${fileName}.xlsx`, mediaType: xlsxMediaType, content: await writeTable(table) };
}

export function figuresWorkbook({ unit, period, rows }: Board, structure: string): Promise<FileReply> {
  const columns: readonly TableColumn<Board["rows"][number]>[] = [
    { header: "Mã", width: 20, value: ({ indicator }) => indicator.code },
    { header: "Chỉ số", width: 60, value: ({ indicator }) => indicator.version.name },
    { header: "Đơn vị tính", width: 16, value: ({ indicator }) => indicator.version.unitOfMeasure },
    { header: "Giá trị", width: 16, value: ({ total }) => cellNumber(total.value) },
    {
      header: "Cùng kỳ năm trước",
      width: 16,
      value: ({ yearBefore }) => cellNumber(yearBefore?.value ?? null),
    },
    ...basisColumns(({ total }: Board["rows"][number]) => total),
  ];
  const title = `${unit.name}, ${period.label}, ${wordsOf(structure)}`;
  return workbook(`so-lieu-${period.toOn}`, { name: "Số liệu", title, columns, rows });
}

export function childTotalsWorkbook(
  { unit, indicator, period, rows }: Children,
  structure: string,
): Promise<FileReply> {
  const columns: readonly TableColumn<Children["rows"][number]>[] = [
    { header: "Đơn vị", width: 44, value: (row) => row.unit.name },
    { header: "Giá trị", width: 16, value: ({ total }) => cellNumber(total.value) },
    { header: "Thứ hạng", width: 10, value: ({ rank }) => rank },
    ...basisColumns(({ total }: Children["rows"][number]) => total),
  ];
  const { name, unitOfMeasure } = indicator.version;
  const title = `${name} (${unitOfMeasure}), ${unit.name}, ${period.label}, ${wordsOf(structure)}`;
  return workbook(`${indicator.code}-${period.toOn}`, { name: "Đơn vị trực thuộc", title, columns, rows });
}

export function seriesWorkbook({ unit, indicator, points }: Series, structure: string): Promise<FileReply> {
  const columns: readonly TableColumn<Series["points"][number]>[] = [
    { header: "Kỳ", width: 24, value: ({ period }) => period.label },
    { header: "Từ ngày", width: 12, value: ({ period }) => cellDay(period.fromOn) },
    { header: "Đến ngày", width: 12, value: ({ period }) => cellDay(period.toOn) },
    { header: "Giá trị", width: 16, value: ({ total }) => cellNumber(total.value) },
    {
      header: "Đổi định nghĩa",
      width: 16,
      value: ({ breaksSeries }) => (breaksSeries ? "không so được với kỳ trước" : null),
    },
    ...basisColumns(({ total }: Series["points"][number]) => total),
  ];
  const { name, unitOfMeasure } = indicator.version;
  const last = points.at(-1)?.period.toOn;
  const until = last === undefined ? "" : `, đến ${formatCivilDate(last)}`;
  const title = `${name} (${unitOfMeasure}), ${unit.name}${until}, ${wordsOf(structure)}`;
  return workbook(`${indicator.code}-qua-cac-ky`, { name: "Qua các kỳ", title, columns, rows: points });
}
