import type { UnitId } from "@nhiemky/access-control";
import type { NamedUnit } from "../indicator-schemas.ts";
import type { Period } from "../period-schemas.ts";
import type { RoundCounts, RoundRow } from "../rounds-schemas.ts";
import type { CountedRound, CountedUnits } from "../storage/rounds-counts.ts";
import type { StoredRound } from "../storage/rounds-rows.ts";

export function presentPeriod(round: StoredRound): Period {
  return {
    id: round.period_id,
    kind: round.period_kind,
    label: round.period_label,
    fromOn: round.period_from_on,
    toOn: round.period_to_on,
    cutoffOn: round.period_cutoff_on,
  };
}

export function presentCounts(counted: CountedUnits): RoundCounts {
  const { notStarted, drafted, submitted, returned, approved, sent, sentOnTime, overdue } = counted;
  return { notStarted, drafted, submitted, returned, approved, sent, sentOnTime, overdue };
}

export function presentRound(round: CountedRound, named: (id: UnitId) => NamedUnit): RoundRow {
  return {
    id: round.id,
    ownerUnit: named(round.owner_unit_id),
    formId: round.form_id,
    formTitle: round.form_title,
    title: round.title,
    period: presentPeriod(round),
    opensOn: round.opens_on,
    dueOn: round.due_on,
    approvalLevelCount: round.approval_level_count,
    isLocked: round.locked_at !== null,
    unitCount: round.unitCount,
    counts: presentCounts(round),
  };
}
