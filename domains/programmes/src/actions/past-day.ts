import type { ActionContext } from "@nhiemky/access-control";
import { type CivilDate, today } from "@nhiemky/kernel";

/** A day that was asked for, when it has gone by; null: things as they stand. */
export function pastDayOf({ clock }: ActionContext, on: CivilDate | null | undefined): CivilDate | null {
  return on != null && on < today(clock) ? on : null;
}
