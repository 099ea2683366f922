import type { IndicatorId, PeriodId, PeriodKind, UnitId } from "@nhiemky/reporting/contract";

/** Which number is open. */
export interface NumberPlace {
  readonly indicatorId: IndicatorId;
  readonly unitId: UnitId;
  readonly periodId: PeriodId;
  readonly kind: PeriodKind;
  readonly structure: string;
}
