import type { CivilDate } from "@nhiemky/kernel";
import type { UnitId } from "@nhiemky/org-structure/contract";
import type { memberRowProblems } from "../import-routes.ts";
import type { MembershipStatus, PersonId } from "../person-schemas.ts";

/** The columns of an import file, in the order of the template. */
export const memberColumns = ["code", "fullName", "birth", "gender", "unitCode", "status", "fromOn"] as const;
export type MemberColumn = (typeof memberColumns)[number];
export type MemberProblem = (typeof memberRowProblems)[number];

export interface KnownMember {
  readonly id: PersonId;
  readonly fullName: string;
}

export interface KnownUnit {
  readonly id: UnitId;
  readonly establishedOn: CivilDate;
  readonly endedOn: CivilDate | null;
}

export interface MemberImportContext {
  readonly members: ReadonlyMap<string, KnownMember>;
  readonly units: ReadonlyMap<string, KnownUnit>;
  readonly fold: (text: string) => string;
  readonly readDay: (text: string) => CivilDate | null;
  /** For rows without a date of their own. */
  readonly defaultDay: CivilDate;
}

export interface PlannedMember {
  readonly row: number;
  readonly code: string;
  readonly fullName: string;
  readonly birthYear: number | null;
  readonly birthOn: CivilDate | null;
  readonly gender: "female" | "male" | null;
  readonly unitId: UnitId | null;
  readonly unitCode: string;
  readonly status: MembershipStatus;
  readonly fromOn: CivilDate;
  readonly verdict: "new" | "unchanged" | "problem";
  readonly problems: readonly { readonly problem: MemberProblem; readonly column: MemberColumn }[];
}

type Cells = Readonly<Record<MemberColumn, string>>;

const genders: ReadonlyMap<string, "female" | "male"> = new Map([
  ["nu", "female"],
  ["female", "female"],
  ["nam", "male"],
  ["male", "male"],
]);
const statuses: ReadonlyMap<string, MembershipStatus> = new Map([
  ["", "official"],
  ["chinh thuc", "official"],
  ["official", "official"],
  ["du bi", "probationary"],
  ["probationary", "probationary"],
]);
const longestName = 120;
const longestCode = 40;

/**
 * What an import would do with each row. A member is known by the organisation's own code: a code that is there with
 * the same name is left alone, so that importing a file twice changes nothing.
 */
export function planMemberImport(
  rows: readonly { readonly row: number; readonly cells: Cells }[],
  context: MemberImportContext,
): readonly PlannedMember[] {
  const times = Map.groupBy(rows, ({ cells }) => cells.code);
  return rows.map(({ row, cells }) => planRow(row, cells, (times.get(cells.code)?.length ?? 0) > 1, context));
}

function planRow(
  row: number,
  cells: Cells,
  isRepeated: boolean,
  context: MemberImportContext,
): PlannedMember {
  const problems: { problem: MemberProblem; column: MemberColumn }[] = [];
  const add = (problem: MemberProblem, column: MemberColumn) => problems.push({ problem, column });
  const unit = context.units.get(cells.unitCode);
  const known = context.members.get(cells.code);
  const fromOn = cells.fromOn === "" ? context.defaultDay : context.readDay(cells.fromOn);
  const birthOn = context.readDay(cells.birth);
  const isYear = /^(19|20)\d{2}$/.test(cells.birth);
  const gender = genders.get(context.fold(cells.gender)) ?? null;
  const status = statuses.get(context.fold(cells.status));
  if (cells.code === "") add("code-missing", "code");
  else if (isRepeated) add("code-twice", "code");
  if (cells.fullName === "") add("name-missing", "fullName");
  if (cells.fullName.length > longestName) add("text-too-long", "fullName");
  if (cells.code.length > longestCode) add("text-too-long", "code");
  if (cells.birth !== "" && birthOn === null && !isYear) add("date-wrong", "birth");
  if (cells.gender !== "" && gender === null) add("gender-unknown", "gender");
  if (status === undefined) add("status-unknown", "status");
  if (fromOn === null) add("date-wrong", "fromOn");
  if (birthOn !== null && fromOn !== null && birthOn >= fromOn) add("date-wrong", "birth");
  if (unit === undefined) add("unit-unknown", "unitCode");
  else if (fromOn !== null && known === undefined && !livesOn(unit, fromOn))
    add("unit-not-existing", "unitCode");
  if (known !== undefined && known.fullName !== cells.fullName) add("differs", "fullName");
  return {
    row,
    code: cells.code,
    fullName: cells.fullName,
    birthYear: birthOn === null ? (isYear ? Number(cells.birth) : null) : Number(birthOn.slice(0, 4)),
    birthOn,
    gender,
    unitId: unit?.id ?? null,
    unitCode: cells.unitCode,
    status: status ?? "official",
    fromOn: fromOn ?? context.defaultDay,
    verdict: problems.length > 0 ? "problem" : known === undefined ? "new" : "unchanged",
    problems,
  };
}

function livesOn(unit: KnownUnit, day: CivilDate): boolean {
  return unit.establishedOn <= day && (unit.endedOn === null || day < unit.endedOn);
}
