import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result, today } from "@nhiemky/kernel";
import { reportingEvents } from "../audit-events.ts";
import { figureErrors, periodErrors } from "../errors.ts";
import type { CellEntry, CellPlace } from "../figure-schemas.ts";
import type { PeriodId, SubmissionId } from "../ids.ts";
import {
  appendObservations,
  type CellFigure,
  currentFigures,
  insertAct,
  lockFigures,
  notLivingIn,
} from "../storage/observation-rows.ts";
import { findPeriod } from "../storage/period-rows.ts";
import type { ActKind } from "../storage/reporting-tables.ts";
import { queueRollUp } from "../storage/roll-up/roll-up-queue.ts";
import { checkCells } from "./check-cells.ts";

export interface FigureAct {
  readonly kind: ActKind;
  readonly submissionId?: SubmissionId | null;
  readonly enteredBy: string;
  readonly enteredAt: Date;
  /** Needed when a figure that stands is changed by a person. */
  readonly reason?: string | null;
  readonly restsOn?: string | null;
  readonly doubtNote?: string | null;
  readonly isInvented?: boolean;
}

export interface FiguresToRecord {
  readonly unitId: UnitId;
  readonly periodId: PeriodId;
  readonly cells: readonly (CellPlace & { readonly content: CellEntry })[];
  readonly act: FigureAct;
}

export interface RecordedFigures {
  /** Cells whose latest revision said the same are passed over. */
  readonly changedCount: number;
}

/**
 * Ghi số liệu: a unit's figures of a period come to stand, as observations, with one queue row for the totals above them
 * in the same transaction. Nothing of a superior is written, so no two units wait for each other.
 */
export async function recordFigures(
  context: ActionContext,
  { unitId, periodId, cells, act }: FiguresToRecord,
): Promise<Result<RecordedFigures>> {
  return inTransaction(context.connection, async (connection) => {
    const period = await findPeriod(connection, periodId);
    if (period === null) return err(appError(periodErrors.PERIOD_NOT_FOUND));
    const until = period.to_on < today(context.clock) ? period.to_on : today(context.clock);
    if ((await notLivingIn(connection, [unitId], period.from_on, until)).length > 0) {
      return err(appError(figureErrors.FIGURE_UNIT_NOT_LIVING, { period: period.label }));
    }
    const checked = await checkCells(connection, period, cells, act.kind);
    if (!checked.ok) return checked;
    await lockFigures(connection, unitId, period.key);
    const standing = new Map(
      (await currentFigures(connection, unitId, period.key)).map((cell) => [placeOf(cell), cell]),
    );
    const changed = checked.value.filter((cell) => !saysTheSame(cell, standing.get(placeOf(cell))));
    if (changed.length === 0) return ok({ changedCount: 0 });
    const corrects = act.kind !== "computation" && changed.some((cell) => standing.has(placeOf(cell)));
    const reason = act.reason ?? null;
    if (corrects && reason === null) return err(appError(figureErrors.FIGURE_REASON_MISSING));
    const { actor, clock, random } = context;
    const id = makeId<"observation-act">(clock, random);
    const actKey = await insertAct(connection, {
      id,
      kind: corrects ? "correction" : act.kind,
      unit_id: unitId,
      period_key: period.key,
      submission_id: act.submissionId ?? null,
      entered_by: act.enteredBy,
      entered_at: act.enteredAt,
      approved_by: actor.kind === "account" ? actor.displayName : actor.reason,
      approved_by_account_id: actor.kind === "account" ? actor.accountId : null,
      approved_at: clock.now(),
      reason: corrects ? reason : null,
      rests_on: act.restsOn ?? null,
      doubt_note: act.doubtNote ?? null,
      is_invented: act.isInvented ?? false,
    });
    await appendObservations(connection, unitId, period.key, actKey, changed);
    await queueRollUp(connection, unitId, period.key);
    await recordEvent(
      { ...context, connection },
      {
        event: reportingEvents["figures.recorded"],
        unitId,
        subject: { kind: "observation-act", id },
        data: { kind: corrects ? "correction" : act.kind, period: period.label, cellCount: changed.length },
      },
    );
    return ok({ changedCount: changed.length });
  });
}

function placeOf(cell: CellFigure): string {
  return `${cell.indicatorKey} ${cell.categoryKey}`;
}

/** Blank where nothing was ever said changes nothing. */
function saysTheSame(cell: CellFigure, standing: CellFigure | undefined): boolean {
  if (standing === undefined) return cell.entry === "b";
  return cell.entry === standing.entry && cell.value === standing.value;
}
