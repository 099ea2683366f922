import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { type AppError, appError, err, type Result } from "@nhiemky/kernel";
import { scopeCondition } from "@nhiemky/org-structure";
import type { RoundId } from "../ids.ts";
import { entryFaults } from "../rounds-errors.ts";
import { exchangePeriodName, isDefaultCombination } from "../rules/data-value-set.ts";
import type { EntryFaultFound } from "../rules/entry-rows.ts";
import { readEntryText } from "../rules/entry-text.ts";
import { readingFault } from "../rules/reading-fault.ts";
import type { DataValueSet } from "../sheet-schemas.ts";
import { type StoredRound, unitCodesOfRound } from "../storage/rounds-rows.ts";
import { type ImportedCounts, type ImportedEntry, importEntries, refuseImport } from "./import-entries.ts";
import { type AskedCell, type LoadedForm, loadForm } from "./load-form.ts";
import { findOpenRound } from "./open-sheet.ts";

/** Nhận dataValueSets: figures in DHIS2's JSON, all or nothing, each fault named by its path. */
export async function importDataValueSets(
  context: ActionContext,
  scope: Scope,
  roundId: RoundId,
  set: DataValueSet,
): Promise<Result<ImportedCounts>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const opened = await findOpenRound(inside, roundId);
    if (!opened.ok) return opened;
    const round = opened.value;
    const codes = await unitCodesOfRound(connection, roundId, (column) => scopeCondition(scope, column));
    const units = new Map(
      [...codes].flatMap(([code, id]) => [[code, id] as const, [id as string, id] as const]),
    );
    const form = await loadForm(connection, round.form_id, round.period_to_on);
    const faults: EntryFaultFound[] = [];
    const entries: ImportedEntry[] = [];
    const seen = new Map<string, string>();
    for (const position of set.dataValues.keys()) {
      const at = `dataValues.${position}`;
      const read = readDataValue(set, position, round, units, form);
      faults.push(...read.faults.map(({ name, error }) => ({ at: `${at}.${name}`, error })));
      if (read.entry === null) continue;
      const key = `${read.entry.unitId} ${read.entry.asked.place}`;
      const first = seen.get(key);
      if (first === undefined) entries.push({ ...read.entry, at: `${at}.value` });
      else {
        const parameters = { text: read.entry.asked.code, first };
        faults.push({ at, error: appError(entryFaults.ENTRY_CELL_TWICE, parameters) });
      }
      seen.set(key, first ?? at);
    }
    if (faults.length > 0) return err(refuseImport(faults));
    return importEntries(inside, round, form, entries, "dhis2");
  });
}

function readDataValue(
  set: DataValueSet,
  position: number,
  round: StoredRound,
  units: ReadonlyMap<string, UnitId>,
  form: LoadedForm,
): {
  readonly entry: Omit<ImportedEntry, "at"> | null;
  readonly faults: readonly { readonly name: string; readonly error: AppError }[];
} {
  const given = set.dataValues[position]!;
  const faults: { name: string; error: AppError }[] = [];
  const orgUnit = given.orgUnit ?? set.orgUnit ?? "";
  const unitId = units.get(orgUnit);
  if (unitId === undefined) {
    faults.push({ name: "orgUnit", error: appError(entryFaults.ENTRY_UNIT_UNKNOWN, { text: orgUnit }) });
  }
  const period = given.period ?? set.period;
  const name = exchangePeriodName(round.period_kind, round.period_from_on);
  if (period !== undefined && period !== name && period !== round.period_id) {
    const parameters = { text: period, period: name ?? round.period_label };
    faults.push({ name: "period", error: appError(entryFaults.ENTRY_OTHER_PERIOD, parameters) });
  }
  const asked = cellOf(form, given.dataElement, given.categoryOptionCombo);
  if (asked === null) {
    const text = [given.dataElement, given.categoryOptionCombo].filter(Boolean).join(" / ");
    faults.push({ name: "dataElement", error: appError(entryFaults.ENTRY_CELL_UNKNOWN, { text }) });
  }
  const text = String(given.value ?? "");
  const decimals = asked?.indicator.decimals ?? 6;
  const reading = readEntryText(text, "machine", decimals);
  const fault = readingFault(text, reading, decimals, "machine");
  if (fault !== null) faults.push({ name: "value", error: fault });
  const isRead = reading.kind === "figure" || reading.kind === "nil" || reading.kind === "blank";
  if (faults.length > 0 || asked === null || unitId === undefined || !isRead) return { entry: null, faults };
  const comment = given.comment?.trim() ?? "";
  return {
    entry: { unitId, asked, reading, remark: comment === "" ? null : comment, version: null },
    faults,
  };
}

/** A data element by the code or id of its indicator; an option by its id, label or position. */
function cellOf(form: LoadedForm, element: string, combination: string | undefined): AskedCell | null {
  const cells = form.cells.filter(({ indicator }) => indicator.code === element || indicator.id === element);
  if (isDefaultCombination(combination)) return cells.find(({ option }) => option === null) ?? null;
  return (
    cells.find(
      ({ option }, index) =>
        option !== null && [option.id as string, option.label, String(index + 1)].includes(combination ?? ""),
    ) ?? null
  );
}
