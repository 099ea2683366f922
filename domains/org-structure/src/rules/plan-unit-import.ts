import type { UnitId } from "@nhiemky/access-control/contract";
import type { CivilDate } from "@nhiemky/kernel";
import type { rowProblems } from "../import-routes.ts";
import type { Period } from "./period.ts";
import { readDay } from "./read-day.ts";

/** The columns of an import file, in the order of the template. */
export const unitColumns = [
  "code",
  "fullName",
  "shortName",
  "abbreviation",
  "unitKind",
  "parentCode",
  "establishedOn",
] as const;
export type UnitColumn = (typeof unitColumns)[number];

/** A row of the file: its number there and the cells of the known columns. */
export interface UnitImportRow {
  readonly row: number;
  readonly cells: Readonly<Record<UnitColumn, string>>;
}

/** What the ledger has under a code. */
export interface KnownUnit {
  readonly id: UnitId;
  readonly fullName: string;
  readonly unitKind: string;
  readonly parentCode: string | null;
  readonly life: Period;
}

export type RowProblem = (typeof rowProblems)[number];

export interface PlannedUnit {
  readonly row: number;
  readonly code: string;
  readonly fullName: string;
  readonly shortName: string | null;
  readonly abbreviation: string | null;
  readonly unitKind: string | null;
  /** Null: directly under the unit that the file is imported into. */
  readonly parentCode: string | null;
  readonly establishedOn: CivilDate;
  readonly verdict: "new" | "unchanged" | "problem";
  readonly problems: readonly { readonly problem: RowProblem; readonly column: UnitColumn }[];
}

export interface UnitImportContext {
  readonly known: ReadonlyMap<string, KnownUnit>;
  /** Folded label or key -> kind. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly fold: (text: string) => string;
  /** For rows without a date of their own. */
  readonly defaultDay: CivilDate;
  readonly under: Period;
}

const longest: Partial<Record<UnitColumn, number>> = {
  code: 60,
  fullName: 300,
  shortName: 150,
  abbreviation: 40,
};

/**
 * What an import would do with each row. A unit is known by its code: one that the ledger has already and that says
 * the same is left alone, so that importing a file twice changes nothing; one that says something else needs a
 * decision, not an import.
 */
export function planUnitImport(
  rows: readonly UnitImportRow[],
  context: UnitImportContext,
): readonly PlannedUnit[] {
  const drafts = rows.map((row) => draftOf(row, context));
  const byCode = Map.groupBy(drafts, (draft) => draft.code);
  return drafts.map((draft) => {
    const problems = [...draft.problems, ...placeProblems(draft, byCode, context)];
    if (draft.code !== "" && byCode.get(draft.code)!.length > 1) {
      problems.push({ problem: "code-twice", column: "code" });
    }
    const known = context.known.get(draft.code);
    if (known !== undefined && differs(draft, known))
      problems.push({ problem: "differs", column: "fullName" });
    const verdict = problems.length > 0 ? "problem" : known === undefined ? "new" : "unchanged";
    return { ...draft, verdict, problems };
  });
}

type Draft = Omit<PlannedUnit, "verdict">;

function draftOf({ row, cells }: UnitImportRow, context: UnitImportContext): Draft {
  const problems: { problem: RowProblem; column: UnitColumn }[] = [];
  const unitKind = context.kinds.get(context.fold(cells.unitKind)) ?? null;
  const day = cells.establishedOn === "" ? context.defaultDay : readDay(cells.establishedOn);
  if (cells.code === "") problems.push({ problem: "code-missing", column: "code" });
  if (cells.fullName === "") problems.push({ problem: "name-missing", column: "fullName" });
  if (unitKind === null) problems.push({ problem: "kind-unknown", column: "unitKind" });
  if (day === null) problems.push({ problem: "date-wrong", column: "establishedOn" });
  for (const column of unitColumns) {
    if (cells[column].length > (longest[column] ?? 100)) problems.push({ problem: "text-too-long", column });
  }
  return {
    row,
    code: cells.code,
    fullName: cells.fullName,
    shortName: cells.shortName || null,
    abbreviation: cells.abbreviation || null,
    unitKind,
    parentCode: cells.parentCode || null,
    establishedOn: day ?? context.defaultDay,
    problems,
  };
}

function placeProblems(
  draft: Draft,
  byCode: ReadonlyMap<string, readonly Draft[]>,
  { known, under }: UnitImportContext,
): PlannedUnit["problems"] {
  const problem = (name: RowProblem) => [{ problem: name, column: "parentCode" as const }];
  const parentFrom = (code: string | null) =>
    code === null ? under.from : (byCode.get(code)?.[0]?.establishedOn ?? known.get(code)?.life.from);
  const from = parentFrom(draft.parentCode);
  if (from === undefined) return problem("parent-unknown");
  if (known.has(draft.code)) return [];
  const until = draft.parentCode === null ? under.until : (known.get(draft.parentCode)?.life.until ?? null);
  if (from > draft.establishedOn || until !== null) return problem("parent-later");
  const seen = new Set([draft.code]);
  for (let code = draft.parentCode; code !== null; code = byCode.get(code)?.[0]?.parentCode ?? null) {
    if (seen.has(code)) return problem("parent-circular");
    seen.add(code);
  }
  return [];
}

function differs(draft: Draft, known: KnownUnit): boolean {
  return (
    draft.fullName !== known.fullName ||
    draft.unitKind !== known.unitKind ||
    (draft.parentCode !== null && draft.parentCode !== known.parentCode)
  );
}
