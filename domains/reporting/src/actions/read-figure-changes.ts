import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import type { RouteReply } from "@nhiemky/http-contract";
import { today } from "@nhiemky/kernel";
import type { changeRoutes } from "../change-routes.ts";
import { letterEntry } from "../rules/letter-entry.ts";
import {
  selectArrived,
  selectChangedTargets,
  selectCorrected,
  selectOpenedRounds,
  selectSeenAt,
  writeSeenAt,
} from "../storage/change-rows.ts";
import { nameUnits } from "./name-units.ts";

const firstLookMs = 7 * 24 * 3_600_000;

/** Thay đổi từ lần xem trước: figures that arrived or were corrected, targets set, rounds opened. */
export async function readFigureChanges(
  { connection, clock, actor }: ActionContext,
  scope: Scope,
  asked: Date | null,
): Promise<RouteReply<typeof changeRoutes.readFigureChanges>> {
  const seenAt = actor.kind === "account" ? await selectSeenAt(connection, actor.accountId) : null;
  const since = asked ?? seenAt ?? new Date(clock.now().getTime() - firstLookMs);
  const arrived = await selectArrived(connection, scope, since);
  const corrected = await selectCorrected(connection, scope, since);
  const targets = await selectChangedTargets(connection, scope, since);
  const rounds = await selectOpenedRounds(connection, scope, since);
  const unitIds = [...corrected, ...targets, ...rounds].map((row): UnitId => row.unitId);
  const named = await nameUnits(connection, [...new Set(unitIds)], today(clock));
  const told = <Row extends { readonly unitId: UnitId; readonly at: Date }>({ unitId, at, ...row }: Row) => ({
    ...row,
    unit: named(unitId),
    at: at.toISOString(),
  });
  return {
    since: since.toISOString(),
    seenAt: seenAt?.toISOString() ?? null,
    arrived: arrived.map(({ periodId, period, lastAt, roundId, roundTitle, ...row }) => ({
      ...row,
      period: { id: periodId, label: period },
      lastAt: lastAt.toISOString(),
      round: roundId === null ? null : { id: roundId, title: roundTitle ?? "" },
    })),
    corrected: corrected.map(({ unitId, at, by, reason, ...row }) => ({
      unit: named(unitId),
      indicator: { id: row.indicatorId, name: row.indicator },
      period: { id: row.periodId, label: row.period },
      before: letterEntry(row.entryBefore, row.valueBefore),
      after: letterEntry(row.entry, row.value),
      reason,
      by,
      at: at.toISOString(),
    })),
    targets: targets.map(told),
    rounds: rounds.map(told),
  };
}

/** Marks what an account has seen up to a moment, never later than now. */
export async function markFiguresSeen(
  { connection, clock, actor }: ActionContext,
  upTo: Date,
): Promise<void> {
  if (actor.kind !== "account") return;
  const now = clock.now();
  await writeSeenAt(connection, actor.accountId, upTo < now ? upTo : now);
}
