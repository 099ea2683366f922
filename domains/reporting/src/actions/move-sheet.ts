import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { makeId } from "@nhiemky/kernel";
import { roundEvents } from "../rounds-audit-events.ts";
import type { SubmissionVerb } from "../rules/submission-states.ts";
import {
  insertStep,
  moveSubmission,
  type StepCell,
  type StoredSubmission,
} from "../storage/submission-rows.ts";
import { authorOf } from "./author.ts";

export interface SheetMove {
  readonly verb: SubmissionVerb;
  readonly event: keyof typeof roundEvents;
  /** In whose name. */
  readonly speaker: UnitId;
  readonly change: Partial<Omit<StoredSubmission, "id" | "round_id" | "unit_id">>;
  readonly level?: number | null;
  readonly reason?: string | null;
  readonly cells?: readonly StepCell[];
  readonly eventData?: Readonly<Record<string, unknown>>;
}

/** Writes a step of a sheet that is held: where it stands now, the line of its history, the audit event last. */
export async function moveSheet(
  context: ActionContext,
  submission: StoredSubmission,
  move: SheetMove,
): Promise<void> {
  const { connection, clock, random, actor } = context;
  const at = clock.now();
  await moveSubmission(connection, submission.id, { ...move.change, moved_at: at });
  const step = {
    id: makeId<"submission-step">(clock, random),
    submission_id: submission.id,
    at,
    step: move.verb,
    unit_id: move.speaker,
    ...authorOf(actor),
    level: move.level ?? null,
    reason: move.reason ?? null,
  };
  await insertStep(connection, step, move.cells ?? []);
  await recordEvent(context, {
    event: roundEvents[move.event],
    unitId: move.speaker,
    subject: { kind: "submission", id: submission.id },
    data: { unitId: submission.unit_id, ...move.eventData },
  });
}
