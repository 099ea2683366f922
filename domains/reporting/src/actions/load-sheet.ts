import type { UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { type BilingualText, type CivilDate, civilDateAt, formatCivilDate } from "@nhiemky/kernel";
import type { IndicatorKey } from "../ids.ts";
import { canonicalDecimal } from "../rules/decimal.ts";
import type { EntryLetter } from "../rules/entry-letter.ts";
import type { SheetState } from "../rules/submission-states.ts";
import { type CheckedCell, type FoundFault, findFaults } from "../rules/validation-findings.ts";
import { selectRuns } from "../storage/computed-rows.ts";
import { type StandingFigure, selectRevisions, selectTotalsBelow } from "../storage/known-figures.ts";
import { currentFigures } from "../storage/observation-rows.ts";
import { yearBefore } from "../storage/period-rows.ts";
import { periodOf, type StoredRound } from "../storage/rounds-rows.ts";
import {
  findSubmission,
  type StoredCell,
  type StoredSubmission,
  selectCells,
} from "../storage/submission-rows.ts";
import { type AskedCell, type LoadedForm, placeOf } from "./load-form.ts";

export interface Figure {
  readonly entry: EntryLetter;
  readonly value: string | null;
}

/** One cell of a unit's sheet: what it says now, and why. */
export interface LoadedCell extends Figure {
  readonly asked: AskedCell;
  /** What the system knows and locks, in words; null of a cell that the unit fills in. */
  readonly knownFrom: BilingualText | null;
  /** As it was typed; null when it never was. */
  readonly typed: StoredCell | null;
  /** Of an approved sheet: its own figures as they stand, the latest first. */
  readonly revisions: readonly StandingFigure[];
  readonly yearBefore: Figure | null;
}

export interface LoadedSheet {
  readonly submission: StoredSubmission | null;
  readonly state: SheetState;
  readonly cells: readonly LoadedCell[];
  readonly faults: readonly FoundFault[];
}

const blank: Figure = { entry: "b", value: null };

/** A unit's sheet in a round: what is known beforehand, what was typed, what stands, and what the checks say. */
export async function loadSheet(
  connection: Connection,
  round: StoredRound,
  form: LoadedForm,
  unitId: UnitId,
): Promise<LoadedSheet> {
  const submission = await findSubmission(connection, round.id, unitId);
  const keys = form.indicators.map(({ indicator }) => indicator.key);
  const typed = submission === null ? [] : await selectCells(connection, submission.id);
  const revisions = await selectRevisions(connection, unitId, round.period_key, keys);
  const known = knownPlaces(
    form,
    revisions,
    await selectTotalsBelow(connection, unitId, round.period_key, keys),
    await selectRuns(connection, unitId, round.period_key, keys),
    submission,
  );
  const before = await figuresYearBefore(connection, round, unitId, keys);
  const typedByPlace = new Map(typed.map((cell) => [placeOf(cell.indicator_key, cell.category_key), cell]));
  const byPlace = Map.groupBy(revisions, (row) => placeOf(row.indicatorKey, row.categoryKey));
  const cells = form.cells.map((asked): LoadedCell => {
    const own = typedByPlace.get(asked.place) ?? null;
    const locked = known.get(asked.place);
    const standing =
      submission?.state === "approved" && locked === undefined ? (byPlace.get(asked.place) ?? []) : [];
    const says = locked?.figure ?? standing[0] ?? own ?? blank;
    return {
      asked,
      entry: says.entry,
      value: says.value === null ? null : canonicalDecimal(says.value),
      knownFrom: locked?.source ?? null,
      typed: own,
      revisions: standing,
      yearBefore: before.get(asked.place) ?? null,
    };
  });
  return {
    submission,
    state: submission?.state ?? "not-started",
    cells,
    faults: findFaults(cells.map(checkedCell), form.rules),
  };
}

export function isAsked(cell: LoadedCell): boolean {
  return cell.knownFrom === null;
}

/** The source of a locked cell as parameters of a refusal. */
export function knownParameters({ vi, en }: BilingualText) {
  return { sourceVi: vi, sourceEn: en };
}

function checkedCell(cell: LoadedCell): CheckedCell {
  const { asked, entry, value, typed } = cell;
  const part = asked.option === null ? "" : `, ${asked.option.label}`;
  return {
    code: asked.indicator.code,
    name: `${asked.indicator.name}${part}`,
    entry,
    value,
    remark: typed?.remark ?? null,
    isAsked: isAsked(cell),
    isRequired: asked.isRequired,
    yearBefore: cell.yearBefore?.value ?? null,
  };
}

interface KnownCell {
  readonly figure: Figure;
  readonly source: BilingualText;
}

/** Figures born elsewhere: computed, reported in another round, or made of what the units below report. */
function knownPlaces(
  form: LoadedForm,
  revisions: readonly StandingFigure[],
  totals: Awaited<ReturnType<typeof selectTotalsBelow>>,
  runs: Awaited<ReturnType<typeof selectRuns>>,
  submission: StoredSubmission | null,
): ReadonlyMap<string, KnownCell> {
  const known = new Map<string, KnownCell>();
  for (const { place, indicator } of form.cells) {
    if (indicator.origin === "computed") known.set(place, uncounted(runs.get(indicator.key)));
  }
  // The latest revision of each cell comes first and is the one that stands.
  const seen = new Set<string>();
  for (const row of revisions) {
    const place = placeOf(row.indicatorKey, row.categoryKey);
    const isOwn = submission !== null && row.submissionId === submission.id;
    if (!seen.has(place) && !isOwn && row.entry !== "b")
      known.set(place, { figure: row, source: sourceOf(row, runs.get(row.indicatorKey)) });
    seen.add(place);
  }
  for (const { indicatorKey, categoryKey, total, reportedCount, expectedCount } of totals) {
    const of = `${reportedCount}/${expectedCount}`;
    known.set(placeOf(indicatorKey, categoryKey), {
      figure: total === null ? blank : { entry: "f", value: total },
      source: {
        vi: `tổng hợp từ ${of} đơn vị trực thuộc đã được duyệt`,
        en: `made of ${of} units below, as approved`,
      },
    });
  }
  return known;
}

/** A computed cell without a figure: nothing of the kind is on record, or it waits for its first counting. */
function uncounted(countedAt: Date | undefined): KnownCell {
  return countedAt === undefined
    ? {
        figure: blank,
        source: { vi: "hệ thống sẽ tính trong đêm nay", en: "computed by the system tonight" },
      }
    : { figure: { entry: "n", value: null }, source: countedSource(countedAt) };
}

function countedSource(at: Date): BilingualText {
  const on = formatCivilDate(civilDateAt(at));
  return { vi: `hệ thống tính từ sổ nghiệp vụ ngày ${on}`, en: `counted from operating records on ${on}` };
}

function sourceOf(row: StandingFigure, countedAt: Date | undefined): BilingualText {
  if (row.actKind === "computation") return countedSource(countedAt ?? row.approvedAt);
  const on = formatCivilDate(civilDateAt(row.approvedAt));
  if (row.roundTitle !== null) {
    return {
      vi: `đã duyệt ngày ${on} trong “${row.roundTitle}”`,
      en: `approved on ${on} in “${row.roundTitle}”`,
    };
  }
  const rests = row.restsOn === null ? "" : `, ${row.restsOn}`;
  return { vi: `đã ghi ngày ${on}${rests}`, en: `recorded on ${on}${rests}` };
}

async function figuresYearBefore(
  connection: Connection,
  round: StoredRound,
  unitId: UnitId,
  keys: readonly IndicatorKey[],
): Promise<ReadonlyMap<string, Figure>> {
  const before = await yearBefore(connection, periodOf(round));
  if (before === null) return new Map();
  const wanted = new Set<number>(keys);
  const figures = await currentFigures(connection, unitId, before.key);
  return new Map(
    figures
      .filter(({ indicatorKey, entry }) => wanted.has(indicatorKey) && entry !== "b")
      .map(({ indicatorKey, categoryKey, entry, value }) => [
        placeOf(indicatorKey, categoryKey),
        { entry, value: value === null ? null : canonicalDecimal(value) },
      ]),
  );
}

/** The day by which a sheet is due has passed and it was never sent. */
export function isSheetOverdue(
  submission: StoredSubmission | null,
  dueOn: CivilDate,
  today: CivilDate,
): boolean {
  return submission?.submitted_at == null && dueOn < today;
}
