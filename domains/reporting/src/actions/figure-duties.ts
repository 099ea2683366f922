import { setTimeout } from "node:timers/promises";
import { type ActionContext, systemActor } from "@nhiemky/access-control";
import type { Connection, Log } from "@nhiemky/database";
import { type CivilDate, type Clock, type Random, today } from "@nhiemky/kernel";
import { hasUncounted } from "../storage/computed-rows.ts";
import { countEveryComputed } from "./count-every-computed.ts";
import { proveTotals } from "./prove-totals.ts";

const lookEveryMs = 60_000;

/** A stopping server waits so long for the running duty; what it had not done is done after the next start. */
const patienceMs = 5_000;

/**
 * What the figures need by themselves: at start and when a day begins, what is computed from operating records is counted
 * again and a sample of the totals is proved; a computed indicator or period that is new is counted within a minute.
 * Several server processes may do so; the second changes nothing.
 * @returns a function that stops it, after the running duty where that is soon over
 */
export function startFigureDuties(
  connection: Connection,
  clock: Clock,
  random: Random,
  log: Log,
): () => Promise<void> {
  const context = { connection, clock, random, actor: systemActor("figure-duties") };
  const done: Done = { countedFor: null, provedFor: null };
  let running = Promise.resolve();
  const look = () => {
    running = running.then(() =>
      doDuties(context, done, log).catch((error: unknown) =>
        log.error({ err: error }, "figures could not be counted or proved; trying again"),
      ),
    );
  };
  look();
  const timer = setInterval(look, lookEveryMs);
  return async () => {
    clearInterval(timer);
    await Promise.race([running, setTimeout(patienceMs, undefined, { ref: false })]);
  };
}

interface Done {
  countedFor: CivilDate | null;
  provedFor: CivilDate | null;
}

async function doDuties(context: ActionContext, done: Done, log: Log): Promise<void> {
  const { connection, clock, random } = context;
  const day = today(clock);
  if (done.countedFor !== day || (await hasUncounted(connection, day))) {
    const changedCount = await countEveryComputed(context);
    if (changedCount > 0) log.info({ changedCount }, "figures counted from operating records");
    done.countedFor = day;
  }
  if (done.provedFor === day) return;
  const [seed] = random.bytes(1);
  const proof = await proveTotals(connection, clock, seed ?? 0);
  if (proof === null) return;
  done.provedFor = day;
  const { checkedCount, differenceCount, differences } = proof;
  if (differenceCount === 0) log.info({ checkedCount }, "totals proved");
  else
    log.error({ checkedCount, differenceCount, differences }, "totals differ from the independent checker");
}
