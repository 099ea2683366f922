import type { ActionContext } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { CellEntry, CellPlace } from "../figure-schemas.ts";
import type { SubmissionId } from "../ids.ts";
import { entryErrors, submissionErrors } from "../rounds-errors.ts";
import type { EntryConflict, NewCorrection } from "../sheet-schemas.ts";
import { lockFigures, wholeKey } from "../storage/observation-rows.ts";
import type { StepCell } from "../storage/submission-rows.ts";
import { authorOf } from "./author.ts";
import { holdSubmission } from "./hold-submission.ts";
import { cellAt, type LoadedForm, loadForm } from "./load-form.ts";
import { knownParameters, type LoadedCell, loadSheet } from "./load-sheet.ts";
import { moveSheet } from "./move-sheet.ts";
import { contentOf } from "./read-sheet.ts";
import { recordFigures } from "./record-figures.ts";
import { figureOf } from "./save-entries.ts";

/** Đính chính: after the approval, locked or not; the next revision with its reason, the figure before it kept. */
export async function correctSheet(
  context: ActionContext,
  id: SubmissionId,
  { reason, cells }: NewCorrection,
): Promise<Result<{ readonly changedCount: number }>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const held = await holdSubmission(inside, id, "correct");
    if (!held.ok) return held;
    const { round, submission } = held.value;
    await lockFigures(connection, submission.unit_id, round.period_key);
    const form = await loadForm(connection, round.form_id, round.period_to_on);
    const sheet = await loadSheet(connection, round, form, submission.unit_id);
    const weighed = weighCorrection(form, sheet.cells, cells);
    if (!weighed.ok) return weighed;
    const { author } = authorOf(context.actor);
    const recorded = await recordFigures(inside, {
      unitId: submission.unit_id,
      periodId: round.period_id,
      cells: weighed.value.corrected,
      act: {
        kind: "correction",
        submissionId: id,
        enteredBy: author,
        enteredAt: context.clock.now(),
        reason,
      },
    });
    if (!recorded.ok || recorded.value.changedCount === 0) return recorded;
    await moveSheet(inside, submission, {
      verb: "correct",
      event: "submission.corrected",
      speaker: submission.with_unit_id,
      change: {},
      reason,
      cells: weighed.value.places,
      eventData: { cellCount: recorded.value.changedCount },
    });
    return recorded;
  });
}

function weighCorrection(
  form: LoadedForm,
  loaded: readonly LoadedCell[],
  cells: NewCorrection["cells"],
): Result<{
  readonly corrected: readonly (CellPlace & { readonly content: CellEntry })[];
  readonly places: readonly StepCell[];
}> {
  const byPlace = new Map(loaded.map((cell) => [cell.asked.place, cell]));
  const conflicts: EntryConflict[] = [];
  const places: StepCell[] = [];
  for (const [position, cell] of cells.entries()) {
    const field = { field: `cells.${position}` };
    const asked = cellAt(form, cell);
    const now = asked === null ? undefined : byPlace.get(asked.place);
    if (asked === null || now === undefined) {
      return err(appError(submissionErrors.SUBMISSION_CELL_UNKNOWN, {}, field));
    }
    if (now.knownFrom !== null) {
      return err(appError(entryErrors.ENTRY_CELL_LOCKED, knownParameters(now.knownFrom), field));
    }
    const figure = figureOf(asked, cell.content);
    if (!figure.ok) return err({ ...figure.error, ...field });
    if ((now.revisions[0]?.revision ?? 0) !== cell.basedOnVersion) conflicts.push(conflictOf(cell, now));
    const categoryKey = asked.option?.key ?? wholeKey;
    places.push({ indicatorKey: asked.indicator.key, categoryKey, reason: null });
  }
  if (conflicts.length > 0) {
    const count = conflicts.length;
    return err(appError(entryErrors.ENTRY_CONFLICT, { count }, { details: { conflicts } }));
  }
  return ok({ corrected: cells, places });
}

function conflictOf(cell: NewCorrection["cells"][number], now: LoadedCell): EntryConflict {
  const [latest] = now.revisions;
  return {
    indicatorId: cell.indicatorId,
    categoryOptionId: cell.categoryOptionId,
    yours: { content: cell.content, remark: null },
    theirs: {
      content: contentOf(now),
      remark: now.typed?.remark ?? null,
      version: latest?.revision ?? 0,
      enteredBy: latest?.approvedBy ?? "",
      enteredAt: (latest?.approvedAt ?? new Date(0)).toISOString(),
    },
  };
}
