import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import type { PeriodId, PeriodKey } from "../ids.ts";
import { judgeEachYear, judgePath, judgeStretch, type TargetStretch } from "../rules/judge-target.ts";
import { stretchesOf } from "../rules/target-stretches.ts";
import { indicatorsById, type StoredIndicator } from "../storage/indicator-rows.ts";
import type { StoredPeriod } from "../storage/period-rows.ts";
import type { StoredTarget } from "../storage/target-rows.ts";
import type { TargetStanding } from "../target-schemas.ts";
import { computeTotals } from "./compute-totals.ts";

const judges = {
  whole: ([one]: readonly TargetStretch[], on: CivilDate) => judgeStretch(one!, on),
  "each-year": judgeEachYear,
  path: judgePath,
};

export interface JudgedTarget {
  readonly standing: TargetStanding;
  readonly stretches: readonly TargetStretch[];
}

/** How targets stand on a day: each stretch by the total of the periods that lie in it. Totals are read indicator by indicator. */
export async function judgeTargets(
  connection: Connection,
  targets: readonly StoredTarget[],
  on: CivilDate,
): Promise<ReadonlyMap<StoredTarget["id"], JudgedTarget>> {
  const judged = new Map<StoredTarget["id"], JudgedTarget>();
  const indicators = await indicatorsById(
    connection,
    [...new Set(targets.map((one) => one.indicator_id))],
    on,
  );
  for (const [indicatorId, alike] of Map.groupBy(targets, (one) => one.indicator_id)) {
    const indicator = indicators.get(indicatorId)!;
    const windows = windowsOf(alike);
    const totals = await computeTotals(connection, {
      indicators: [indicator],
      unitIds: [...new Set(alike.map((one) => one.unit_id))],
      periods: [...windows.values()],
      structure: { kind: "then" },
    });
    for (const target of alike) {
      const stretches = shapesOf(target).map((shape) => {
        const total = totals.get(indicator.key)!(target.unit_id, windows.get(windowName(shape))!.key);
        return {
          ...stretchFacts(target, indicator),
          ...shape,
          actual: total.value,
          reportedCount: total.reportedCount,
          expectedCount: total.expectedCount,
        };
      });
      judged.set(target.id, { standing: standingOf(target, stretches, on), stretches });
    }
  }
  return judged;
}

function shapesOf(target: StoredTarget) {
  return stretchesOf({
    ...target,
    upperValue: target.upper_value,
    fromOn: target.from_on,
    dueOn: target.due_on,
  });
}

function windowName({ fromOn, dueOn }: { readonly fromOn: CivilDate; readonly dueOn: CivilDate }): string {
  return `${fromOn} ${dueOn}`;
}

/** Stretches of days that are no periods of the ledger, as periods that only this reading knows. */
function windowsOf(targets: readonly StoredTarget[]): ReadonlyMap<string, StoredPeriod> {
  const windows = new Map<string, StoredPeriod>();
  for (const shape of targets.flatMap(shapesOf)) {
    const name = windowName(shape);
    if (windows.has(name)) continue;
    windows.set(name, {
      id: name as PeriodId,
      key: -(windows.size + 1) as PeriodKey,
      // Longer than any indicator's frequency, so that it is made of the periods within it.
      kind: "term",
      label: name,
      from_on: shape.fromOn,
      to_on: shape.dueOn,
      cutoff_on: null,
    });
  }
  return windows;
}

function stretchFacts(target: StoredTarget, indicator: StoredIndicator) {
  return {
    comparator: target.comparator,
    baselineValue: target.baseline_value,
    isAdded: indicator.kind === "flow" && indicator.time_operator === "sum" && indicator.origin !== "formula",
  };
}

function standingOf(
  target: StoredTarget,
  stretches: readonly TargetStretch[],
  on: CivilDate,
): TargetStanding {
  const judgement = judges[target.schedule](stretches, on);
  const running = stretches.findLast((one) => one.fromOn <= on) ?? stretches[0]!;
  return {
    ...judgement,
    asOf: on,
    actualOn: judgement.actual === null ? null : on < running.dueOn ? on : running.dueOn,
    reportedCount: running.reportedCount,
    expectedCount: running.expectedCount,
  };
}
