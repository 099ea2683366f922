import type { RouteReply } from "@nhiemky/http-contract";
import type { readTree } from "../actions/read-tree.ts";
import type { readTreeRoute, TreeRow } from "../contract.ts";

type Tree = Awaited<ReturnType<typeof readTree>>;

/** Thousands of units as short rows: places in the list instead of ids, kinds named once. */
export function presentTree({ on, isToday, units }: Tree): RouteReply<typeof readTreeRoute> {
  const places = new Map(units.map((unit, place) => [unit.id, place]));
  const kinds = [...new Set(units.map((unit) => unit.kind))];
  const kindPlaces = new Map(kinds.map((kind, place) => [kind, place]));
  const rows = units.map(
    (unit): TreeRow => [
      unit.id,
      unit.parentUnitId === null ? -1 : (places.get(unit.parentUnitId) ?? -1),
      kindPlaces.get(unit.kind) ?? -1,
      unit.fullName,
      unit.abbreviation,
      unit.code,
      unit.isVisible ? 1 : 0,
    ],
  );
  return { on, isToday, kinds, rows };
}
