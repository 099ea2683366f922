import type { ActionContext } from "@nhiemky/access-control";
import { addDays, type CivilDate, today } from "@nhiemky/kernel";
import { calendarPeriod } from "../rules/calendar-period.ts";
import { type ComputedIndicator, selectComputedIndicators } from "../storage/computed-rows.ts";
import { selectPeriods } from "../storage/period-rows.ts";
import { countComputed } from "./count-computed.ts";
import { establishPeriod } from "./establish-period.ts";

/**
 * Counts every computed indicator for every period that has begun: at night, and when one was never counted. The calendar
 * periods of today and before it are set up where they are missing; others when somebody asks for them.
 * @returns how many cells changed
 */
export async function countEveryComputed(context: ActionContext): Promise<number> {
  const day = today(context.clock);
  const indicators = await selectComputedIndicators(context.connection);
  let count = 0;
  for (const [frequency, alike] of Map.groupBy(indicators, (one) => one.frequency)) {
    await establishLatest(context, frequency, day);
    const periods = (await selectPeriods(context.connection, { kind: frequency })).filter(
      (period) => period.from_on <= day,
    );
    for (const indicator of alike) {
      for (const period of periods.filter((one) => one.to_on >= indicator.sinceOn)) {
        count += await countComputed(context, indicator, period, indicator.ownerUnitId);
      }
    }
  }
  return count;
}

async function establishLatest(
  context: ActionContext,
  kind: ComputedIndicator["frequency"],
  day: CivilDate,
): Promise<void> {
  if (kind === "term" || kind === "window") return;
  await establishPeriod(context, { kind, on: addDays(calendarPeriod(kind, day).fromOn, -1) });
  await establishPeriod(context, { kind, on: day });
}
