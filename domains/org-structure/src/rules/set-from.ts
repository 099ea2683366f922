import { type CivilDate, err, ok, type Result } from "@nhiemky/kernel";
import { covers } from "./period.ts";
import type { Dated } from "./unit-history.ts";

/** Why a value cannot be set from a day; the caller knows what to call the unit and the value. */
export type SetRefusal = "no-row-that-day" | "decided-that-day" | "nothing-changes";

/**
 * Sets a value from a day until the next decision about the same thing, so that a decision entered late keeps the
 * ones that follow it. The row that held is cut, never replaced.
 */
export function setFrom<T>(
  rows: readonly Dated<T>[],
  day: CivilDate,
  value: T,
  isSame: (a: T, b: T) => boolean,
): Result<readonly Dated<T>[], SetRefusal> {
  const index = rows.findIndex((row) => covers(row, day));
  const held = rows[index];
  if (held === undefined) return err("no-row-that-day");
  if (isSame(held.value, value)) return err("nothing-changes");
  if (held.from === day) return err("decided-that-day");
  return ok([
    ...rows.slice(0, index),
    { ...held, until: day },
    { from: day, until: held.until, value },
    ...rows.slice(index + 1),
  ]);
}
