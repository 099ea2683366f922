import { type CivilDate, err, ok, type Result } from "@nhiemky/kernel";
import { covers } from "./period.ts";
import type { Dated } from "./unit-history.ts";

/** Why a value cannot be set from a day; the caller knows what to call the unit and the value. */
export type SetRefusal = "no-row-that-day" | "decided-that-day" | "nothing-changes";

/**
 * Sets a value from a day until the next decision about the same thing, so that a decision entered late keeps the
 * ones that follow it. What merely followed from the value that held (carried rows) falls away with it.
 */
export function setFrom<T>(
  rows: readonly Dated<T>[],
  day: CivilDate,
  value: Omit<Dated<T>, "from" | "until">,
  isSame: (a: T, b: T) => boolean,
): Result<readonly Dated<T>[], SetRefusal> {
  const index = rows.findIndex((row) => covers(row, day));
  const held = rows[index];
  if (held === undefined) return err("no-row-that-day");
  if (isSame(held.value, value.value)) return err("nothing-changes");
  const isReplaced = held.from === day;
  if (isReplaced && held.isCarried === undefined) return err("decided-that-day");
  const rest = rows.slice(index + 1);
  const nextDecided = rest.findIndex((row) => row.isCarried === undefined);
  const following = nextDecided === -1 ? [] : rest.slice(nextDecided);
  const until = following[0]?.from ?? rows.at(-1)!.until;
  return ok([
    ...rows.slice(0, index),
    ...(isReplaced ? [] : [{ ...held, until: day }]),
    { from: day, until, ...value },
    ...following,
  ]);
}
