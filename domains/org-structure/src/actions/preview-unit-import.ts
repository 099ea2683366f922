import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { appError, type CivilDate, err, ok, type Result, today } from "@nhiemky/kernel";
import { loadRuleBook } from "@nhiemky/rule-settings";
import { type Headings, readSheet, tableOf } from "@nhiemky/spreadsheet";
import { foldForSearch } from "@nhiemky/vietnamese-text";
import { structureErrors } from "../errors.ts";
import { type PlannedUnit, planUnitImport, type UnitColumn } from "../rules/plan-unit-import.ts";
import { selectKnownUnits } from "../storage/known-units.ts";
import { unitsOutside } from "../storage/unit-lookups.ts";
import { findUnit } from "./find-unit.ts";

export const importLimits = { maxRows: 10_000, maxColumns: 20 };

const requiredColumns: ReadonlySet<UnitColumn> = new Set(["code", "fullName", "unitKind"]);

/** What the heading of each column says, in either language. */
export const unitHeadings: Headings<UnitColumn> = {
  code: ["Mã", "Code"],
  fullName: ["Tên đầy đủ", "Full name"],
  shortName: ["Tên gọi tắt", "Short name"],
  abbreviation: ["Viết tắt", "Abbreviation"],
  unitKind: ["Loại", "Kind"],
  parentCode: ["Mã cấp trên", "Parent code"],
  establishedOn: ["Ngày thành lập", "Established on"],
};

export interface UnitImportInput {
  readonly file: Buffer;
  /** Rows without a parent of their own stand directly under this unit; nothing outside its subtree is touched. */
  readonly underUnitId: UnitId;
  /** For rows without a date of their own. */
  readonly establishedOn: CivilDate;
}

/** Reads an import file and says of each row what would become of it; writes nothing. */
export async function previewUnitImport(
  { connection, clock }: ActionContext,
  { file, underUnitId, establishedOn }: UnitImportInput,
): Promise<Result<readonly PlannedUnit[]>> {
  const under = await findUnit(connection, underUnitId, today(clock));
  if (under === null)
    return err(appError(structureErrors.STRUCTURE_UNIT_NOT_FOUND, {}, { field: "underUnitId" }));
  const sheet = await readSheet(file, importLimits);
  if (!sheet.ok) return sheet;
  const fold = (text: string) => foldForSearch(text).trim();
  const { rows, missing } = tableOf(sheet.value, unitHeadings, fold);
  const lacking = missing.filter((column) => requiredColumns.has(column));
  if (lacking.length > 0) {
    const columns = lacking.map((column) => unitHeadings[column][0]).join(", ");
    return err(appError(structureErrors.STRUCTURE_IMPORT_COLUMNS, { columns }, { field: "file" }));
  }
  const codes = rows.flatMap(({ cells }) => [cells.code, cells.parentCode]).filter((code) => code !== "");
  const known = await selectKnownUnits(connection, [...new Set(codes)], today(clock));
  const foreign = await unitsOutside(
    connection,
    [...known.values()].map((unit) => unit.id),
    underUnitId,
  );
  const book = await loadRuleBook(connection);
  const kinds = new Map<string, string>();
  for (const { scope, value } of book.valuesOn("structure.unit-kind", establishedOn)) {
    const labels = value as { vi?: string; en?: string };
    for (const name of [scope.kind, labels.vi, labels.en])
      if (name && scope.kind) kinds.set(fold(name), scope.kind);
  }
  const planned = planUnitImport(rows, {
    known,
    kinds,
    fold,
    defaultDay: establishedOn,
    under: { from: under.establishedOn, until: under.endedOn },
  });
  return ok(planned.map((row) => refuseForeign(row, known, new Set(foreign))));
}

/** A code or a parent that belongs to somebody else's tree is told as unknown or taken, and nothing more of it. */
function refuseForeign(
  row: PlannedUnit,
  known: Awaited<ReturnType<typeof selectKnownUnits>>,
  foreign: ReadonlySet<UnitId>,
): PlannedUnit {
  const isForeign = (code: string | null) => code !== null && foreign.has(known.get(code)?.id as UnitId);
  const problems: PlannedUnit["problems"] = [
    ...(isForeign(row.code) ? [{ problem: "differs", column: "code" } as const] : []),
    ...(isForeign(row.parentCode) ? [{ problem: "parent-unknown", column: "parentCode" } as const] : []),
  ];
  return problems.length === 0 ? row : { ...row, verdict: "problem", problems };
}
