import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { type AppError, appError, err, makeId, ok, type Result, today } from "@nhiemky/kernel";
import { roundEvents } from "../rounds-audit-events.ts";
import { entryErrors, entryFaults } from "../rounds-errors.ts";
import type { EntryFaultFound } from "../rules/entry-rows.ts";
import type { EntryReading } from "../rules/entry-text.ts";
import { writeVietnamese } from "../rules/entry-text.ts";
import type { EntrySource } from "../rules/submission-states.ts";
import { isOpenForEntry } from "../rules/submission-step.ts";
import { stateWords } from "../rules/submission-words.ts";
import type { EntryFault } from "../sheet-schemas.ts";
import type { StoredRound } from "../storage/rounds-rows.ts";
import { beginSubmission } from "../storage/submission-rows.ts";
import type { AskedCell, LoadedForm } from "./load-form.ts";
import {
  type Figure,
  isAsked,
  knownParameters,
  type LoadedCell,
  type LoadedSheet,
  loadSheet,
} from "./load-sheet.ts";
import { nameUnits } from "./name-units.ts";
import { type OfferedEntry, writeEntries } from "./write-entries.ts";

/** One cell of what is loaded, read and placed. */
export interface ImportedEntry {
  /** Where it stands in the file: "G7", "dataValues.3.value". */
  readonly at: string;
  readonly unitId: UnitId;
  readonly asked: AskedCell;
  readonly reading: Extract<EntryReading, { kind: "figure" | "nil" | "blank" }>;
  readonly remark: string | null;
  /** The version that the form was given out with; null: whatever stands now is replaced. */
  readonly version: number | null;
}

export interface ImportedCounts {
  readonly changedCount: number;
  readonly unitCount: number;
}

const mostFaultsTold = 500;

/** The refusal of a whole file, every faulty cell named at its place. */
export function refuseImport(faults: readonly EntryFaultFound[]): AppError {
  const told = faults
    .slice(0, mostFaultsTold)
    .map(({ at, error }): EntryFault => ({ at, code: error.code, text: error.text }));
  const details = { faults: told };
  return appError(entryErrors.ENTRY_IMPORT_FAULTY, { count: faults.length }, { field: "file", details });
}

/**
 * Writes what was loaded into the sheets of its units, in the caller's transaction: when one cell is at fault, the caller
 * gets all the faults and nothing may stay.
 * @param context inside the transaction
 */
export async function importEntries(
  context: ActionContext,
  round: StoredRound,
  form: LoadedForm,
  entries: readonly ImportedEntry[],
  source: EntrySource,
): Promise<Result<ImportedCounts>> {
  const { connection, clock, random } = context;
  if (entries.length === 0) return err(appError(entryErrors.ENTRY_IMPORT_EMPTY));
  const faults: EntryFaultFound[] = [];
  const counts = { changedCount: 0, unitCount: 0 };
  for (const [unitId, own] of Map.groupBy(entries, (entry) => entry.unitId)) {
    const submission = await beginSubmission(connection, {
      id: makeId<"submission">(clock, random),
      round_id: round.id,
      unit_id: unitId,
      moved_at: clock.now(),
    });
    const sheet = await loadSheet(connection, round, form, unitId);
    const offered = offerImported(sheet, own, faults);
    if (offered.length > 0 && !isOpenForEntry(submission.state)) {
      const { vi, en } = stateWords[submission.state];
      const { name } = (await nameUnits(connection, [unitId], today(clock)))(unitId);
      const parameters = { unit: name, stateVi: vi, stateEn: en };
      faults.push({ at: own[0]!.at, error: appError(entryFaults.ENTRY_SHEET_CLOSED, parameters) });
    }
    if (faults.length > 0) continue;
    const { versions } = await writeEntries(context, submission, offered, source);
    counts.changedCount += versions.length;
    if (versions.length > 0) counts.unitCount++;
  }
  if (faults.length > 0) return err(refuseImport(faults));
  if (counts.changedCount === 0) return ok(counts);
  await recordEvent(context, {
    event: roundEvents["submission.entered"],
    unitId: round.owner_unit_id,
    subject: { kind: "reporting-round", id: round.id },
    data: { cellCount: counts.changedCount, unitCount: counts.unitCount, source },
  });
  return ok(counts);
}

/** The cells that change something; a cell that is known, or was changed after the form was given out, is at fault. */
function offerImported(
  sheet: LoadedSheet,
  entries: readonly ImportedEntry[],
  faults: EntryFaultFound[],
): readonly OfferedEntry[] {
  const loaded = new Map(sheet.cells.map((cell) => [cell.asked.place, cell]));
  return entries.flatMap(({ at, asked, reading, remark, version }) => {
    const cell = loaded.get(asked.place)!;
    const figure = figureOf(reading);
    if (isSame(cell, figure) && (remark === null || remark === (cell.typed?.remark ?? null))) return [];
    const standing = cell.typed?.version ?? 0;
    // Left as it was given out: empty, and nobody had written there.
    if (figure.entry === "b" && remark === null && (version === 0 || !isAsked(cell))) return [];
    const words = { text: spoken(figure), current: spoken(cell), known: spoken(cell) };
    if (cell.knownFrom !== null) {
      const parameters = { ...words, ...knownParameters(cell.knownFrom) };
      faults.push({ at, error: appError(entryFaults.ENTRY_ALREADY_KNOWN, parameters) });
      return [];
    }
    if (version !== null && version !== standing) {
      const parameters = { ...words, author: cell.typed?.entered_by ?? "" };
      faults.push({ at, error: appError(entryFaults.ENTRY_OUTDATED, parameters) });
      return [];
    }
    const kept = remark ?? cell.typed?.remark ?? null;
    return [{ asked, place: asked.place, ...figure, remark: kept, basedOnVersion: standing }];
  });
}

function figureOf(reading: ImportedEntry["reading"]): Figure {
  if (reading.kind === "figure") return { entry: "f", value: reading.value };
  return { entry: reading.kind === "nil" ? "n" : "b", value: null };
}

function isSame(cell: LoadedCell, figure: Figure): boolean {
  return cell.entry === figure.entry && cell.value === figure.value;
}

function spoken({ entry, value }: Figure): string {
  if (entry === "f" && value !== null) return writeVietnamese(value);
  return entry === "n" ? "không phát sinh" : "trống";
}
