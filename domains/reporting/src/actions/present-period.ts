import type { Period } from "../period-schemas.ts";
import type { StoredPeriod } from "../storage/period-rows.ts";

export function presentPeriod({ id, kind, label, from_on, to_on, cutoff_on }: StoredPeriod): Period {
  return { id, kind, label, fromOn: from_on, toOn: to_on, cutoffOn: cutoff_on };
}
