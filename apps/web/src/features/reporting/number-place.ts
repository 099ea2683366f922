import type {
  CategoryOptionId,
  IndicatorId,
  PeriodId,
  PeriodKind,
  UnitId,
} from "@nhiemky/reporting/contract";

/** Which number is open. */
export interface NumberPlace {
  readonly indicatorId: IndicatorId;
  readonly unitId: UnitId;
  readonly periodId: PeriodId;
  readonly kind: PeriodKind;
  readonly structure: string;
  /** A part of the breakdown; undefined: the whole. */
  readonly categoryOptionId: CategoryOptionId | undefined;
}

/** What the routes of totals are asked for. */
export function queryOf({ indicatorId, structure, categoryOptionId }: NumberPlace) {
  return { indicatorId, structure, ...(categoryOptionId === undefined ? {} : { categoryOptionId }) };
}
