import type { ActionContext } from "@nhiemky/access-control";
import type { CivilDate } from "@nhiemky/kernel";
import type { Period } from "../period-schemas.ts";
import type { PeriodKind } from "../rules/period-kinds.ts";
import { selectPeriods } from "../storage/period-rows.ts";
import { presentPeriod } from "./present-period.ts";

/** Periods of a kind within a stretch of days. */
export async function listPeriods(
  { connection }: ActionContext,
  asked: {
    readonly kind?: PeriodKind | undefined;
    readonly fromOn?: CivilDate | undefined;
    readonly toOn?: CivilDate | undefined;
  },
): Promise<Period[]> {
  return (await selectPeriods(connection, asked)).map(presentPeriod);
}
