import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, type CivilDate, err, makeId, ok, type Result } from "@nhiemky/kernel";
import type { RoundId } from "../ids.ts";
import { roundEvents } from "../rounds-audit-events.ts";
import { roundErrors } from "../rounds-errors.ts";
import {
  findRound,
  insertReminders,
  type StoredRound,
  setDueDate,
  setRoundLock,
  unitsOwing,
} from "../storage/rounds-rows.ts";
import { authorOf } from "./author.ts";

/** What a round's owner does with it: the round is found first, and the audit event comes last. */
async function leadRound<Value>(
  context: ActionContext,
  roundId: RoundId,
  lead: (inside: ActionContext, round: StoredRound) => Promise<Result<Value>>,
  tell: (value: Value) => {
    readonly event: keyof typeof roundEvents;
    readonly data: Readonly<Record<string, unknown>>;
  },
): Promise<Result<Value>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const round = await findRound(connection, roundId);
    if (round === null) return err(appError(roundErrors.ROUND_NOT_FOUND));
    const led = await lead(inside, round);
    if (!led.ok) return led;
    const { event, data } = tell(led.value);
    await recordEvent(inside, {
      event: roundEvents[event],
      unitId: round.owner_unit_id,
      subject: { kind: "reporting-round", id: roundId },
      data,
    });
    return led;
  });
}

/** Khóa đợt: nothing more is entered or returned; corrections stay possible. Or opens it again. */
export function lockRound(
  context: ActionContext,
  roundId: RoundId,
  isLocked: boolean,
): Promise<Result<void>> {
  return leadRound(
    context,
    roundId,
    async ({ connection, clock }) => {
      await setRoundLock(connection, roundId, isLocked ? clock.now() : null);
      return ok();
    },
    () => ({ event: isLocked ? "round.locked" : "round.unlocked", data: {} }),
  );
}

/** Gia hạn gửi for some units. */
export function extendDueDate(
  context: ActionContext,
  roundId: RoundId,
  unitIds: readonly UnitId[],
  dueOn: CivilDate,
): Promise<Result<number>> {
  return leadRound(
    context,
    roundId,
    async ({ connection }, { opens_on: opensOn }) => {
      if (dueOn < opensOn) return err(appError(roundErrors.ROUND_DUE_TOO_EARLY, { dueOn, opensOn }));
      const count = await setDueDate(connection, roundId, unitIds, dueOn);
      return count === 0 ? err(appError(roundErrors.ROUND_UNIT_NOT_ASKED)) : ok(count);
    },
    (unitCount) => ({ event: "round.due-extended", data: { unitCount, dueOn } }),
  );
}

/** Đôn đốc: everybody who has not sent or was returned, or those named; whoever has sent is passed over. */
export function remindUnits(
  context: ActionContext,
  roundId: RoundId,
  among: readonly UnitId[] | null,
  note: string | null,
): Promise<Result<number>> {
  return leadRound(
    context,
    roundId,
    async ({ connection, clock, random, actor }) => {
      const owing = await unitsOwing(connection, roundId, among);
      if (owing.length === 0) return err(appError(roundErrors.ROUND_NOBODY_TO_REMIND));
      const reminders = owing.map((unitId) => ({
        id: makeId<"round-reminder">(clock, random),
        round_id: roundId,
        unit_id: unitId,
        at: clock.now(),
        ...authorOf(actor),
        note,
      }));
      await insertReminders(connection, reminders);
      return ok(owing.length);
    },
    (unitCount) => ({ event: "round.reminded", data: { unitCount } }),
  );
}
