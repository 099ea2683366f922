import { type Connection, inTransaction } from "@nhiemky/database";
import { type Clock, today } from "@nhiemky/kernel";
import { deriveStructure } from "../storage/roll-up/derive-structure.ts";
import { emptyRollUp } from "../storage/roll-up/empty-roll-up.ts";
import { awaitRollUpLock } from "../storage/roll-up/roll-up-queue.ts";
import { finishRollUp } from "./run-roll-up.ts";

/** Dựng lại: throws every derived row away and computes all of it from observations, rounds and the history of units. */
export async function rebuildTotals(connection: Connection, clock: Clock): Promise<void> {
  await inTransaction(connection, async (inside) => {
    await awaitRollUpLock(inside);
    await emptyRollUp(inside);
    await deriveStructure(inside, today(clock), clock.now());
  });
  await finishRollUp(connection, clock);
}
