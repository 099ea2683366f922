import type { ActionContext } from "@nhiemky/access-control";
import { appError, type CivilDate, err, ok, type Result } from "@nhiemky/kernel";
import { readDay, unitsByCode } from "@nhiemky/org-structure";
import type { UnitId } from "@nhiemky/org-structure/contract";
import { type Headings, readSheet, tableOf } from "@nhiemky/spreadsheet";
import { foldForSearch } from "@nhiemky/vietnamese-text";
import { peopleErrors } from "../errors.ts";
import { type MemberColumn, type PlannedMember, planMemberImport } from "../rules/plan-member-import.ts";
import { selectMembersByCode } from "../storage/person-rows.ts";

const limits = { maxRows: 10_000, maxColumns: 20 };
const required: ReadonlySet<MemberColumn> = new Set(["code", "fullName", "unitCode"]);

/** What the heading of each column says, in either language. */
export const memberHeadings: Headings<MemberColumn> = {
  code: ["Mã đảng viên", "Member code"],
  fullName: ["Họ và tên", "Full name"],
  birth: ["Ngày sinh hoặc năm sinh", "Ngày sinh", "Năm sinh", "Birth"],
  gender: ["Giới tính", "Gender"],
  unitCode: ["Mã tổ chức", "Unit code"],
  status: ["Tình trạng", "Status"],
  fromOn: ["Ngày vào tổ chức", "Member from"],
};

export interface MemberImportInput {
  readonly file: Buffer;
  /** Members join units of this subtree only. */
  readonly underUnitId: UnitId;
  /** For rows without a date of their own. */
  readonly fromOn: CivilDate;
}

/** Reads an import file and says of each row what would become of it; writes nothing. */
export async function previewMemberImport(
  { connection }: ActionContext,
  { file, underUnitId, fromOn }: MemberImportInput,
): Promise<Result<readonly PlannedMember[]>> {
  const sheet = await readSheet(file, limits);
  if (!sheet.ok) return sheet;
  const fold = (text: string) => foldForSearch(text).trim();
  const { rows, missing } = tableOf(sheet.value, memberHeadings, fold);
  const lacking = missing.filter((column) => required.has(column));
  if (lacking.length > 0) {
    const columns = lacking.map((column) => memberHeadings[column][0]).join(", ");
    return err(appError(peopleErrors.PEOPLE_IMPORT_COLUMNS, { columns }, { field: "file" }));
  }
  const codes = rows.map(({ cells }) => cells.code);
  const unitCodes = [...new Set(rows.map(({ cells }) => cells.unitCode))];
  return ok(
    planMemberImport(rows, {
      members: await selectMembersByCode(connection, codes),
      units: await unitsByCode(connection, unitCodes, underUnitId),
      fold,
      readDay,
      defaultDay: fromOn,
    }),
  );
}
