import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { type CivilDate, today } from "@nhiemky/kernel";
import { recordKindOf } from "../rules/computed-sources.ts";
import { selectRecords, selectRuns } from "../storage/computed-rows.ts";
import type { StoredIndicator } from "../storage/indicator-rows.ts";
import type { StoredPeriod } from "../storage/period-rows.ts";
import type { RecordsBehind } from "../total-schemas.ts";
import { countedRecords } from "./counted-records.ts";

const mostRecords = 100;

/** The operating records behind a unit's own computed number: as they are now, with when the number was counted. */
export async function recordsBehind(
  { connection, clock }: ActionContext,
  indicator: StoredIndicator,
  period: StoredPeriod,
  unitId: UnitId,
): Promise<RecordsBehind | null> {
  const { computed_source: source } = indicator;
  if (source === null) return null;
  const day: CivilDate = today(clock);
  const rows = await selectRecords(connection, unitId, countedRecords(source, period, day), mostRecords);
  const runs = await selectRuns(connection, unitId, period.key, [indicator.key]);
  return {
    kind: recordKindOf[source],
    countedAt: runs.get(indicator.key)?.toISOString() ?? null,
    countNow: rows[0]?.counting ?? 0,
    allNow: rows[0]?.all ?? 0,
    records: rows.map(({ id, label, day: on, counts }) => ({ id, label, on, counts })),
  };
}
