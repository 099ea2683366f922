import type { ActionContext } from "@nhiemky/access-control";
import { today } from "@nhiemky/kernel";
import { loadRuleBook } from "@nhiemky/rule-settings";
import { writeSheet } from "@nhiemky/spreadsheet";
import { unitColumns } from "../rules/plan-unit-import.ts";
import { unitHeadings } from "./preview-unit-import.ts";

/** An empty import file with its headings and two rows that show how to fill it. */
export async function unitImportTemplate({ connection, clock }: ActionContext): Promise<Buffer> {
  const book = await loadRuleBook(connection);
  const labels = book
    .valuesOn("structure.unit-kind", today(clock))
    .map(({ value }) => (value as { vi?: string }).vi ?? "");
  const kind = (wanted: string) => labels.find((label) => label === wanted) ?? labels[0] ?? "";
  return writeSheet(
    "Tổ chức",
    unitColumns.map((column) => unitHeadings[column][0]),
    [
      ["CS-01", "Đảng bộ cơ sở 01", null, "ĐBCS 01", kind("Đảng bộ cơ sở"), null, "01/01/2020"],
      ["CS-01-01", "Chi bộ 1, Đảng bộ cơ sở 01", "Chi bộ 1", null, kind("Chi bộ"), "CS-01", "01/01/2020"],
    ],
  );
}
