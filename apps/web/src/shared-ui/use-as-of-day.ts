import { type CivilDate, systemClock, today } from "@nhiemky/kernel";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

/**
 * The day the whole application shows, one for every page, in the address as `?on=2020-08-04`.
 * - `on` to hand to routes: undefined means as things stand now
 * - `day` to write on the page
 */
export function useAsOfDay() {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const on = search.on;
  const now = today(systemClock);
  const setDay = useCallback(
    (day: CivilDate | undefined) =>
      navigate({ to: ".", search: (previous) => ({ ...previous, on: day }), replace: true }),
    [navigate],
  );
  return {
    on,
    day: on ?? now,
    today: now,
    isPast: on !== undefined && on < now,
    isMoved: on !== undefined,
    setDay,
  };
}
