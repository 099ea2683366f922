import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { type Connection, inTransaction } from "@nhiemky/database";
import { makeId } from "@nhiemky/kernel";
import { reportingEvents } from "@nhiemky/reporting/contract";
import type { CategoryKey, IndicatorKey, PeriodKey } from "../../../domains/reporting/src/ids.ts";
import {
  appendObservations,
  currentFigures,
  insertAct,
  lockFigures,
} from "../../../domains/reporting/src/storage/observation-rows.ts";
import { queueRollUp } from "../../../domains/reporting/src/storage/roll-up/roll-up-queue.ts";
import { unitUuid } from "./fill-figures.ts";

/** What recordFigures writes for a form, statement by statement, with or without its word to the roll-up. */
export async function writeForm(
  context: ActionContext,
  unitId: UnitId,
  periodKey: PeriodKey,
  cellCount: number,
  value: number,
  announces: boolean,
): Promise<void> {
  await inTransaction(context.connection, async (connection: Connection) => {
    const now = context.clock.now();
    await lockFigures(connection, unitId, periodKey);
    await currentFigures(connection, unitId, periodKey);
    const id = makeId<"observation-act">(context.clock, context.random);
    const actKey = await insertAct(connection, {
      id,
      kind: "correction",
      unit_id: unitId,
      period_key: periodKey,
      submission_id: null,
      entered_by: "bench",
      entered_at: now,
      approved_by: "bench",
      approved_by_account_id: null,
      approved_at: now,
      reason: "bench",
      rests_on: null,
      doubt_note: null,
      is_invented: false,
    });
    const cells = Array.from({ length: cellCount }, (_, index) => ({
      indicatorKey: (index + 1) as IndicatorKey,
      categoryKey: 0 as CategoryKey,
      entry: "f" as const,
      value: String(value),
    }));
    await appendObservations(connection, unitId, periodKey, actKey, cells);
    if (announces) await queueRollUp(connection, unitId, periodKey);
    await recordEvent(
      { ...context, connection },
      {
        event: reportingEvents["figures.recorded"],
        unitId,
        subject: { kind: "observation-act", id },
        data: { cellCount },
      },
    );
  });
}

export interface WritingWish {
  readonly connectionString: string;
  readonly writers: number;
  readonly seconds: number;
  readonly periodKey: PeriodKey;
  /** Of consecutive units; each next form is of another one, far away. */
  readonly firstUnit: number;
  readonly unitCount: number;
  /** Whether forms are announced to the roll-up. */
  readonly announces: boolean;
}

/** So many writers write forms of 40 cells one after another for some seconds; forms per second. */
export async function writeForSeconds(
  context: ActionContext,
  { writers, seconds, periodKey, firstUnit, unitCount, announces }: WritingWish,
): Promise<number> {
  const end = performance.now() + seconds * 1_000;
  let forms = 0;
  const writer = async () => {
    while (performance.now() < end) {
      const form = forms++;
      const unitId = unitUuid(firstUnit + ((form * 7_919) % unitCount)) as UnitId;
      await writeForm(context, unitId, periodKey, 40, form % 97, announces);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: writers }, writer));
  return Math.round((forms / (performance.now() - start)) * 10_000) / 10;
}
