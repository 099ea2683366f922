import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { appError, err, ok, type Result, today } from "@nhiemky/kernel";
import type { CellEntry } from "../figure-schemas.ts";
import type { RoundId } from "../ids.ts";
import { roundErrors } from "../rounds-errors.ts";
import { approversOf, isOpenForEntry } from "../rules/submission-step.ts";
import type { FoundFault } from "../rules/validation-findings.ts";
import type { Finding, Sheet, SheetCell } from "../sheet-schemas.ts";
import { dueDateOf, findRound, type StoredRound } from "../storage/rounds-rows.ts";
import {
  type StoredEvidence,
  type StoredStep,
  selectEvidence,
  selectStepCells,
  selectSteps,
  unitsAbove,
} from "../storage/submission-rows.ts";
import { holdsPermission } from "./holds-permission.ts";
import { askedIndicator, type LoadedForm, loadForm, placeOf } from "./load-form.ts";
import { type Figure, isAsked, isSheetOverdue, type LoadedCell, loadSheet } from "./load-sheet.ts";
import { nameUnits } from "./name-units.ts";
import { presentPeriod } from "./present-round.ts";

/** A unit's sheet in a round, whole, as its page shows it. */
export async function readSheet(
  context: ActionContext,
  roundId: RoundId,
  unitId: UnitId,
): Promise<Result<Sheet>> {
  const { connection, clock } = context;
  const round = await findRound(connection, roundId);
  if (round === null) return err(appError(roundErrors.ROUND_NOT_FOUND));
  const dueOn = await dueDateOf(connection, round, unitId);
  if (dueOn === null) return err(appError(roundErrors.ROUND_UNIT_NOT_ASKED));
  const form = await loadForm(connection, round.form_id, round.period_to_on);
  const { submission, state, cells, faults } = await loadSheet(connection, round, form, unitId);
  const steps = submission === null ? [] : await selectSteps(connection, submission.id);
  const evidence = submission === null ? [] : await selectEvidence(connection, submission.id);
  const returned = state === "returned" ? steps.find(({ step }) => step === "return") : undefined;
  const returnedCells = returned === undefined ? [] : await selectStepCells(connection, returned.id);
  const returnReasons = new Map(
    returnedCells.map((cell) => [
      placeOf(cell.indicator_key, cell.category_key),
      cell.reason ?? returned?.reason ?? "",
    ]),
  );
  const on = today(clock);
  const mentioned = [round.owner_unit_id, unitId, submission?.with_unit_id, ...steps.map((s) => s.unit_id)];
  const named = await nameUnits(
    connection,
    mentioned.filter((id) => id != null),
    on,
  );
  const above = await unitsAbove(connection, unitId);
  const { length: levelCount } = approversOf(unitId, above, round.owner_unit_id, round.approval_level_count);
  const isOpen = isOpenForEntry(state) && round.locked_at === null && round.opens_on <= on;
  const approver = submission !== null && ["submitted", "approved"].includes(state);
  return ok({
    round: presentHead(round, named(round.owner_unit_id), dueOn),
    unit: named(unitId),
    submissionId: submission?.id ?? null,
    state,
    approvedLevel: submission?.approved_level ?? 0,
    levelCount,
    withUnit: submission === null ? null : named(submission.with_unit_id),
    submittedAt: submission?.submitted_at?.toISOString() ?? null,
    approvedAt: submission?.approved_at?.toISOString() ?? null,
    isOverdue: isSheetOverdue(submission, dueOn, on),
    indicators: form.indicators.map((asked) => askedIndicator(form, asked)),
    cells: cells.map((cell) => presentCell(cell, returnReasons.get(cell.asked.place) ?? null)),
    findings: presentFaults(form, faults),
    steps: steps.map((step) => presentStep(step, named)),
    evidence: evidence.map((file) => presentEvidence(form, file)),
    askedCount: cells.length,
    knownCount: cells.filter((cell) => !isAsked(cell)).length,
    enteredCount: cells.filter((cell) => isAsked(cell) && cell.entry !== "b").length,
    mayEnter: isOpen && (await holdsPermission(context, "figure:enter", unitId)),
    mayApprove: approver && (await holdsPermission(context, "figure:approve", submission.with_unit_id)),
  });
}

function presentHead(
  round: StoredRound,
  ownerUnit: Sheet["round"]["ownerUnit"],
  dueOn: Sheet["round"]["dueOn"],
): Sheet["round"] {
  return {
    id: round.id,
    title: round.title,
    ownerUnit,
    formTitle: round.form_title,
    formNote: round.form_note,
    period: presentPeriod(round),
    opensOn: round.opens_on,
    dueOn,
    isLocked: round.locked_at !== null,
  };
}

export function contentOf({ entry, value }: Figure): CellEntry {
  if (entry === "f" && value !== null) return { entry: "figure", value };
  return { entry: entry === "n" ? "nil" : "blank" };
}

function presentCell(cell: LoadedCell, returnReason: string | null): SheetCell {
  const { asked, typed, revisions } = cell;
  const [latest, ...earlier] = revisions;
  return {
    indicatorId: asked.indicator.id,
    categoryOptionId: asked.option?.id ?? null,
    content: contentOf(cell),
    version: latest?.revision ?? typed?.version ?? 0,
    remark: typed?.remark ?? null,
    knownFrom: cell.knownFrom,
    enteredBy: latest?.enteredBy ?? typed?.entered_by ?? null,
    enteredAt: (latest?.approvedAt ?? typed?.entered_at)?.toISOString() ?? null,
    yearBefore: cell.yearBefore === null ? null : contentOf(cell.yearBefore),
    returnReason,
    // The reason of a correction stands with the revision that it brought, not with the one that it replaced.
    earlier: earlier.map((row, index) => ({
      content: contentOf(row),
      by: row.approvedBy,
      at: row.approvedAt.toISOString(),
      reason: revisions[index]?.reason ?? null,
    })),
  };
}

/** What the checks found, with the indicators that they are about. */
export function presentFaults(form: LoadedForm, faults: readonly FoundFault[]): Finding[] {
  const ids = new Map(form.indicators.map(({ indicator }) => [indicator.code, indicator.id]));
  return faults.map(({ codes, ...fault }) => ({
    ...fault,
    indicatorIds: codes.flatMap((code) => ids.get(code) ?? []),
  }));
}

function presentStep(step: StoredStep, named: Awaited<ReturnType<typeof nameUnits>>): Sheet["steps"][number] {
  return {
    at: step.at.toISOString(),
    step: step.step,
    author: step.author,
    unit: step.unit_id === null ? null : named(step.unit_id),
    level: step.level,
    reason: step.reason,
  };
}

function presentEvidence(form: LoadedForm, file: StoredEvidence): Sheet["evidence"][number] {
  const cell =
    file.indicator_key === null
      ? undefined
      : form.byPlace.get(placeOf(file.indicator_key, file.category_key ?? 0));
  return {
    id: file.id,
    indicatorId: cell?.indicator.id ?? null,
    categoryOptionId: cell?.option?.id ?? null,
    name: file.name,
    sizeBytes: file.size_bytes,
    addedBy: file.added_by,
    addedAt: file.added_at.toISOString(),
  };
}
