import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { makeId, today } from "@nhiemky/kernel";
import { kindOnDay, unitsUnderOn } from "@nhiemky/org-structure";
import { reportingEvents } from "../audit-events.ts";
import { computedChanges } from "../rules/computed-changes.ts";
import {
  type ComputedIndicator,
  countRecords,
  insertActs,
  insertComputed,
  lockComputed,
  noteRun,
  selectStanding,
} from "../storage/computed-rows.ts";
import type { StoredPeriod } from "../storage/period-rows.ts";
import { queueUnits } from "../storage/roll-up/roll-up-queue.ts";
import { countedRecords } from "./counted-records.ts";

const countedBy = "Nhiệm Kỳ";

/**
 * Counts an indicator for a period in a subtree and lets the figures stand, as observations by an act of computation. What
 * reads as before is not written again, so a repeated run changes nothing; what has no record left is taken back.
 * @returns how many cells changed
 */
export async function countComputed(
  context: ActionContext,
  indicator: ComputedIndicator,
  period: StoredPeriod,
  rootUnitId: UnitId,
): Promise<number> {
  return inTransaction(context.connection, async (connection) => {
    const { clock, random } = context;
    await lockComputed(connection);
    const at = clock.now();
    const units = unitsUnderOn(rootUnitId, period.to_on);
    const counted = await countRecords(connection, indicator.key, {
      periodKey: period.key,
      ...countedRecords(indicator.source, period, today(clock)),
      kind: kindOnDay("record.unit_id", "record.day"),
      units,
    });
    const standing = await selectStanding(connection, period.key, indicator.key, units);
    const changes = computedChanges(counted, standing);
    await noteRun(connection, {
      indicator_key: indicator.key,
      period_key: period.key,
      unit_id: rootUnitId,
      computed_at: at,
    });
    if (changes.length === 0) return 0;
    const unitIds = [...new Set(changes.map((cell) => cell.unitId))];
    const acts = await insertActs(
      connection,
      unitIds.map((unitId) => ({ id: makeId<"observation-act">(clock, random), unitId })),
      { periodKey: period.key, by: countedBy, at },
    );
    await insertComputed(
      connection,
      period.key,
      changes.map((cell) => ({ ...cell, actKey: acts.get(cell.unitId)! })),
    );
    await queueUnits(connection, unitIds, period.key);
    await recordEvent(
      { ...context, connection },
      {
        event: reportingEvents["figures.computed"],
        unitId: rootUnitId,
        subject: { kind: "indicator", id: indicator.id },
        data: { period: period.label, cellCount: changes.length },
      },
    );
    return changes.length;
  });
}
