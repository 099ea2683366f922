import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import { appError, type CivilDate, err, ok, type Result, today } from "@nhiemky/kernel";
import { scopeCondition } from "@nhiemky/org-structure";
import type { RoundId } from "../ids.ts";
import { roundErrors } from "../rounds-errors.ts";
import type { Completeness, RoundRow, RoundUnit } from "../rounds-schemas.ts";
import type { SheetState } from "../rules/submission-states.ts";
import { selectCompleteness, selectRounds, selectRoundUnits } from "../storage/rounds-counts.ts";
import { findRound } from "../storage/rounds-rows.ts";
import { holdsPermission } from "./holds-permission.ts";
import { nameUnits } from "./name-units.ts";
import { presentCounts, presentRound } from "./present-round.ts";

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** Reporting rounds in sight, counted over the units in sight. */
export async function listRounds(
  { connection, clock }: ActionContext,
  scope: Scope,
  asked: Page & { readonly ownerUnitId: UnitId | null; readonly isOpenOnly: boolean },
): Promise<{ readonly asOf: CivilDate; readonly rows: RoundRow[]; readonly total: number }> {
  const on = today(clock);
  const within = (column: string) => scopeCondition(scope, column);
  const { rows, total } = await selectRounds(connection, within, on, { ...asked, roundId: null });
  const named = await nameUnits(
    connection,
    rows.map((round) => round.owner_unit_id),
    on,
  );
  return { asOf: on, rows: rows.map((round) => presentRound(round, named)), total };
}

export async function readRound(
  context: ActionContext,
  scope: Scope,
  roundId: RoundId,
): Promise<Result<{ readonly asOf: CivilDate; readonly round: RoundRow; readonly mayLead: boolean }>> {
  const { connection, clock } = context;
  const on = today(clock);
  const within = (column: string) => scopeCondition(scope, column);
  const asked = { ownerUnitId: null, isOpenOnly: false, roundId, limit: 1, offset: 0 };
  const [round] = (await selectRounds(connection, within, on, asked)).rows;
  if (round === undefined) return err(appError(roundErrors.ROUND_NOT_FOUND));
  const named = await nameUnits(connection, [round.owner_unit_id], on);
  const mayLead = await holdsPermission(context, "round:open", round.owner_unit_id);
  return ok({ asOf: on, round: presentRound(round, named), mayLead });
}

/** The units that a round asks, as far as they are in sight: who has not sent, who was returned, who is late. */
export async function listRoundUnits(
  { connection, clock }: ActionContext,
  scope: Scope,
  roundId: RoundId,
  asked: Page & { readonly state: SheetState | "overdue" | null; readonly underUnitId: UnitId | null },
): Promise<{ readonly rows: RoundUnit[]; readonly total: number }> {
  const on = today(clock);
  const within = (column: string) => scopeCondition(scope, column);
  const { rows, total } = await selectRoundUnits(connection, roundId, within, on, asked);
  const mentioned = rows.flatMap((row) => [row.unitId, row.withUnitId ?? []].flat());
  const named = await nameUnits(connection, mentioned, on);
  const presented = rows.map((row): RoundUnit => {
    const { submissionId, state, dueOn, isOverdue, wasLate, approvedLevel, enteredCount, returnReason } = row;
    return {
      unit: named(row.unitId),
      submissionId,
      state,
      dueOn,
      isOverdue,
      wasLate,
      approvedLevel,
      withUnit: row.withUnitId === null ? null : named(row.withUnitId),
      submittedAt: row.submittedAt?.toISOString() ?? null,
      movedAt: row.movedAt?.toISOString() ?? null,
      enteredCount,
      remindedAt: row.remindedAt?.toISOString() ?? null,
      returnReason,
    };
  });
  return { rows: presented, total };
}

/** Mức đầy đủ và đúng hạn: of a unit's subtree, and of each unit directly under it that holds asked ones. */
export async function readCompleteness(
  { connection, clock }: ActionContext,
  scope: Scope,
  roundId: RoundId,
  underUnitId: UnitId | null,
): Promise<Result<{ readonly under: Completeness; readonly rows: Completeness[] }>> {
  const round = await findRound(connection, roundId);
  if (round === null) return err(appError(roundErrors.ROUND_NOT_FOUND));
  const on = today(clock);
  const top = underUnitId ?? round.owner_unit_id;
  const within = (column: string) => scopeCondition(scope, column);
  const counted = await selectCompleteness(connection, roundId, within, on, top);
  const named = await nameUnits(connection, [top, ...counted.map((row) => row.unitId)], on);
  const present = (row: (typeof counted)[number]): Completeness => ({
    unit: named(row.unitId),
    hasUnitsBelow: row.hasUnitsBelow,
    unitCount: row.unitCount,
    counts: presentCounts(row),
  });
  // No asked unit in sight below it: then not even its name is told.
  const own = counted.find((row) => row.unitId === top);
  if (own === undefined) return err(appError(roundErrors.ROUND_UNIT_NOT_ASKED));
  const rows = counted.filter((row) => row.unitId !== top).map(present);
  return ok({
    under: present(own),
    rows: rows.toSorted((a, b) => a.unit.name.localeCompare(b.unit.name, "vi", { numeric: true })),
  });
}
