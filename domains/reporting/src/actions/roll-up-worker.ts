import type { Connection, Log } from "@nhiemky/database";
import type { Clock } from "@nhiemky/kernel";
import { runRollUp } from "./run-roll-up.ts";

/**
 * How long figures may wait before somebody looks. NOTIFY would save part of it, but takes a lock that every announcing
 * transaction holds through its flush: writers would queue there instead of on a superior's row.
 */
const tickMs = 200;
const afterFailureMs = 2_000;

/**
 * Keeps totals up to date for as long as the server runs. Any number of server processes may do so: the one that holds
 * the lock works, the others look again at the next tick, and take over when it is gone.
 * @returns a function that lets the running step end, and stops
 */
export function startRollUpWorker(connection: Connection, clock: Clock, log: Log): () => Promise<void> {
  const stopping = new AbortController();
  const running = work(connection, clock, log, stopping.signal);
  return async () => {
    stopping.abort();
    await running;
  };
}

async function work(connection: Connection, clock: Clock, log: Log, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    let pauseMs = tickMs;
    try {
      if ((await runRollUp(connection, clock)) === "worked") continue;
    } catch (error) {
      pauseMs = afterFailureMs;
      log.error({ err: error }, "totals could not be computed; trying again");
    }
    await pause(pauseMs, stop);
  }
}

function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stop.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    stop.addEventListener("abort", done);
  });
}
