import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { type Connection, inTransaction } from "@nhiemky/database";
import { appError, type CivilDate, err, formatCivilDate, ok, type Result, today } from "@nhiemky/kernel";
import { removeEntries, replaceReaders } from "@nhiemky/search-index";
import { structureEvents } from "../audit-events.ts";
import type { DecisionId } from "../decision-contract.ts";
import { structureErrors } from "../errors.ts";
import { checkPlace } from "../rules/check-place.ts";
import { startDraft } from "../rules/structure-draft.ts";
import type { Histories } from "../rules/unit-history.ts";
import { findDecision, findLaterDecision, lockStructure, markWithdrawn } from "../storage/decision-rows.ts";
import { deriveClosureOf } from "../storage/derive-closure.ts";
import { deriveHeirs } from "../storage/derive-heirs.ts";
import { loadHistories } from "../storage/load-histories.ts";
import { type UndoneUnits, undoDecision } from "../storage/undo-decision.ts";
import { indexUnits } from "./index-units.ts";

/** foreign_key_violation: a record of another domain names a unit that would be gone. */
const stillNamed = "23503";

/**
 * Rút quyết định nhập nhầm: every day then reads as if it had never been entered. Refused while a later decision rests
 * on it, while a unit that it brought into being has records, or when what held before no longer fits the tree.
 */
export async function withdrawDecision(
  context: ActionContext,
  decisionId: DecisionId,
  reason: string,
): Promise<Result<{ done: true }>> {
  try {
    return await inTransaction(context.connection, (connection) =>
      withdraw({ ...context, connection }, decisionId, reason),
    );
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === stillNamed)
      return err(appError(structureErrors.STRUCTURE_NEW_UNIT_IN_USE));
    throw error;
  }
}

async function withdraw(
  context: ActionContext,
  decisionId: DecisionId,
  reason: string,
): Promise<Result<{ done: true }>> {
  const { connection, clock } = context;
  await lockStructure(connection);
  const decision = await findDecision(connection, decisionId);
  if (decision === null) return err(appError(structureErrors.STRUCTURE_DECISION_NOT_FOUND));
  if (decision.withdrawn_at !== null) return err(appError(structureErrors.STRUCTURE_DECISION_WITHDRAWN));
  const later = await findLaterDecision(connection, decisionId);
  if (later !== null) {
    const parameters = { unit: later.unitName, later: formatCivilDate(later.effectiveOn) };
    return err(appError(structureErrors.STRUCTURE_LATER_RESTS, parameters));
  }
  const undone = await undoDecision(connection, decisionId, decision.effective_on);
  const histories = await loadHistories(connection, { named: undone.kept, withChildren: [] });
  const places = checkPlaces(histories, undone.kept, decision.effective_on);
  if (!places.ok) return places;
  await markWithdrawn(connection, decisionId, reason, clock.now());
  await deriveAgain(connection, undone, histories, today(clock));
  await recordEvent(context, {
    event: structureEvents["structure.withdrawn"],
    unitId: decision.decided_by_unit_id ?? undone.kept[0] ?? null,
    subject: { kind: "structure-decision", id: decisionId },
    data: { kind: decision.kind, effectiveOn: decision.effective_on, reason },
  });
  return ok({ done: true });
}

/** Whether every unit still stands under a parent that lasts as long, and never above itself. */
function checkPlaces(histories: Histories, unitIds: readonly UnitId[], on: CivilDate): Result<void> {
  const draft = startDraft(histories, on);
  for (const unitId of unitIds) {
    for (const row of histories.get(unitId)?.parents ?? []) {
      const place = checkPlace(draft, unitId, row.value, row);
      if (!place.ok) return place;
    }
  }
  return ok();
}

async function deriveAgain(
  connection: Connection,
  { kept, removed }: UndoneUnits,
  histories: Histories,
  day: CivilDate,
): Promise<void> {
  await deriveHeirs(connection, kept);
  await deriveClosureOf(connection, day, kept);
  await indexUnits(
    connection,
    kept.flatMap((id) => histories.get(id) ?? []),
  );
  await removeEntries(connection, "unit", removed);
  for (const id of removed) await replaceReaders(connection, id, []);
}
