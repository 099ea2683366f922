import { readChainHead } from "@nhiemky/audit-log";
import type { Connection } from "@nhiemky/database";
import { type CivilDate, type Clock, today } from "@nhiemky/kernel";
import { refreshClosure } from "@nhiemky/org-structure";
import { foldTaskTally } from "@nhiemky/programmes";
import type { FastifyBaseLogger } from "fastify";

const checkEveryMs = 60_000;

async function runDailyWork(connection: Connection, day: CivilDate, log: FastifyBaseLogger): Promise<void> {
  await refreshClosure(connection, day);
  await foldTaskTally(connection);
  // A head noted outside the database shows a log whose end was cut off later (docs/security).
  const { sequence, hash } = await readChainHead(connection);
  log.info({ day, auditHead: `${sequence}:${hash}` }, "a new day");
}

/**
 * What is due at start and at the first minute of every day in Vietnam: decisions that take effect today enter the tree,
 * the tally of tasks is folded, the head of the audit chain is noted in the log. Several server processes may do it; the
 * second changes nothing.
 * @returns a function that stops it
 */
export async function startDailyWork(
  connection: Connection,
  clock: Clock,
  log: FastifyBaseLogger,
): Promise<() => void> {
  let doneFor = today(clock);
  await runDailyWork(connection, doneFor, log);
  const timer = setInterval(() => {
    const day = today(clock);
    if (day === doneFor) return;
    doneFor = day;
    runDailyWork(connection, day, log).catch((error: unknown) =>
      log.error({ err: error }, "daily work failed"),
    );
  }, checkEveryMs);
  return () => clearInterval(timer);
}
