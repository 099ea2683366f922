import type { ActionContext } from "@nhiemky/access-control";
import { appError, err, makeId, ok, type Result } from "@nhiemky/kernel";
import { periodErrors } from "../errors.ts";
import type { NewPeriod } from "../period-schemas.ts";
import { calendarPeriod } from "../rules/calendar-period.ts";
import { insertPeriod, type StoredPeriod } from "../storage/period-rows.ts";

/** Lập kỳ báo cáo: a stretch of the calendar, or any other; asked for again, it is the same one. */
export async function establishPeriod(
  { connection, clock, random }: ActionContext,
  input: NewPeriod,
): Promise<Result<StoredPeriod>> {
  const wanted = "on" in input ? { ...calendarPeriod(input.kind, input.on), cutoffOn: null } : input;
  if (wanted.toOn < wanted.fromOn) {
    return err(
      appError(periodErrors.PERIOD_REVERSED, { fromOn: wanted.fromOn, toOn: wanted.toOn }, { field: "toOn" }),
    );
  }
  return ok(
    await insertPeriod(connection, {
      id: makeId<"period">(clock, random),
      kind: wanted.kind,
      label: wanted.label,
      from_on: wanted.fromOn,
      to_on: wanted.toOn,
      cutoff_on: wanted.cutoffOn,
    }),
  );
}
