import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { figureErrors } from "../errors.ts";
import type { CellEntry, CellPlace } from "../figure-schemas.ts";
import type { RoundId } from "../ids.ts";
import { roundEvents } from "../rounds-audit-events.ts";
import { entryErrors, submissionErrors } from "../rounds-errors.ts";
import { canonicalDecimal, decimalsOf } from "../rules/decimal.ts";
import type { EntryLetter } from "../rules/entry-letter.ts";
import type { EntrySource } from "../rules/submission-states.ts";
import type { Finding, NewEntry } from "../sheet-schemas.ts";
import { type AskedCell, cellAt, type LoadedForm, loadForm } from "./load-form.ts";
import { knownParameters, type LoadedSheet, loadSheet } from "./load-sheet.ts";
import { openSheet } from "./open-sheet.ts";
import { presentFaults } from "./read-sheet.ts";
import { type OfferedEntry, writeEntries } from "./write-entries.ts";

const letters = { figure: "f", nil: "n", blank: "b" } as const satisfies Record<
  CellEntry["entry"],
  EntryLetter
>;

/** Nhập số liệu: what a unit writes in its sheet, all cells or none; each was written on a version of its cell. */
export async function saveEntries(
  context: ActionContext,
  roundId: RoundId,
  unitId: UnitId,
  { entries, source }: { readonly entries: readonly NewEntry[]; readonly source: EntrySource },
): Promise<Result<{ readonly versions: (CellPlace & { version: number })[]; readonly findings: Finding[] }>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const opened = await openSheet(inside, roundId, unitId, "enter");
    if (!opened.ok) return opened;
    const { round, submission } = opened.value;
    const form = await loadForm(connection, round.form_id, round.period_to_on);
    const before = await loadSheet(connection, round, form, unitId);
    const offered = offerEntries(form, before, entries);
    if (!offered.ok) return offered;
    const { versions, conflicts } = await writeEntries(inside, submission, offered.value, source);
    if (conflicts.length > 0) {
      const count = conflicts.length;
      return err(appError(entryErrors.ENTRY_CONFLICT, { count }, { details: { conflicts } }));
    }
    const { faults } = await loadSheet(connection, round, form, unitId);
    const saved = {
      versions: versions.map(({ asked, version }) => ({ ...contractPlace(asked), version })),
      findings: presentFaults(form, faults),
    };
    if (versions.length === 0) return ok(saved);
    await recordEvent(inside, {
      event: roundEvents["submission.entered"],
      unitId,
      subject: { kind: "submission", id: submission.id },
      data: { cellCount: versions.length, source },
    });
    return ok(saved);
  });
}

export function contractPlace(asked: AskedCell): CellPlace {
  return { indicatorId: asked.indicator.id, categoryOptionId: asked.option?.id ?? null };
}

function offerEntries(
  form: LoadedForm,
  sheet: LoadedSheet,
  entries: readonly NewEntry[],
): Result<readonly OfferedEntry[]> {
  const loaded = new Map(sheet.cells.map((cell) => [cell.asked.place, cell]));
  const offered: OfferedEntry[] = [];
  for (const [position, entry] of entries.entries()) {
    const field = { field: `entries.${position}` };
    const asked = cellAt(form, entry);
    if (asked === null) return err(appError(submissionErrors.SUBMISSION_CELL_UNKNOWN, {}, field));
    const cell = loaded.get(asked.place);
    if (cell?.knownFrom != null) {
      return err(appError(entryErrors.ENTRY_CELL_LOCKED, knownParameters(cell.knownFrom), field));
    }
    const figure = figureOf(asked, entry.content);
    if (!figure.ok) return err({ ...figure.error, ...field });
    const { remark, basedOnVersion } = entry;
    offered.push({ asked, place: asked.place, ...figure.value, remark, basedOnVersion });
  }
  return ok(offered);
}

/** What a cell of the contract says, as it is stored; refused when it has more decimals than its indicator. */
export function figureOf(
  asked: AskedCell,
  content: CellEntry,
): Result<{ readonly entry: EntryLetter; readonly value: string | null }> {
  const value = content.entry === "figure" ? canonicalDecimal(content.value) : null;
  const { code, decimals } = asked.indicator;
  if (value !== null && decimalsOf(value) > decimals) {
    return err(appError(figureErrors.FIGURE_TOO_PRECISE, { code, decimals, value }));
  }
  return ok({ entry: letters[content.entry], value });
}
