import type { Connection } from "@nhiemky/database";
import { inTransaction } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { lockStructure } from "../storage/decision-rows.ts";
import { closureDay, deriveClosure } from "../storage/derive-closure.ts";

/** Brings the closure to a day, when decisions entered beforehand take effect; called at start and after midnight. */
export async function refreshClosure(connection: Connection, day: CivilDate): Promise<void> {
  await inTransaction(connection, async (transaction) => {
    await lockStructure(transaction);
    if ((await closureDay(transaction)) !== day) await deriveClosure(transaction, day);
  });
}
