import { type Connection, inTransaction } from "@nhiemky/database";
import { type Clock, today } from "@nhiemky/kernel";
import { deriveStructure } from "../storage/roll-up/derive-structure.ts";
import { recomputeTotals, type TotalPlace } from "../storage/roll-up/recompute-totals.ts";
import {
  holdersToday,
  lockRollUp,
  takeFromQueue,
  takeStructureChange,
  totalsAbove,
} from "../storage/roll-up/roll-up-queue.ts";

/** Few enough that people's approvals never wait long behind what a decision on structure queued. */
const mostAtOnce = 300;
/** When nobody waits: a period of the whole country together, so that its superiors are computed once. */
const mostInBulk = 4_000;

export type RollUpStep = "worked" | "idle" | "busy elsewhere";

/**
 * Tổng hợp: takes what waits and computes it again, from the units that reported up to the top, as the tree was then and
 * as it stands now. Recomputes from children instead of adding differences, so a repeated or interrupted run cannot
 * drift; the queue rows go in the same transaction as the totals come.
 */
export async function runRollUp(
  connection: Connection,
  clock: Clock,
  most: number = mostAtOnce,
): Promise<RollUpStep> {
  return inTransaction(connection, async (inside) => {
    if (!(await lockRollUp(inside))) return "busy elsewhere";
    const at = clock.now();
    const day = today(clock);
    if (await takeStructureChange(inside, day)) {
      await deriveStructure(inside, day, at);
      return "worked";
    }
    const { places, isStructural } = await takeFromQueue(inside, most);
    if (places.length === 0) return "idle";
    await climb(inside, places, false, at);
    await climb(inside, await holdersToday(inside, places, isStructural), true, at);
    return "worked";
  });
}

/** A total is computed again after the last of its children, however the levels are mixed at the start. */
async function climb(
  connection: Connection,
  start: readonly TotalPlace[],
  isNow: boolean,
  at: Date,
): Promise<void> {
  for (let level = start; level.length > 0; level = await totalsAbove(connection, level, isNow)) {
    await recomputeTotals(connection, level, isNow, at);
  }
}

/** Works until nothing waits; for the end of a bulk load, and for tests. */
export async function finishRollUp(connection: Connection, clock: Clock): Promise<void> {
  while ((await runRollUp(connection, clock, mostInBulk)) === "worked");
}
