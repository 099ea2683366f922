import type { UnitId } from "@nhiemky/access-control/contract";
import { readTreeRoute } from "@nhiemky/org-structure/contract";
import { useRoute } from "../server/use-route.ts";
import type { PickedUnit } from "./unit-picker.tsx";

/** The units directly below one, in the order of the alphabet; empty while the tree is on its way. */
export function useUnitsBelow(unitId: UnitId | null): readonly PickedUnit[] {
  const tree = useRoute(readTreeRoute, { query: {} }, { enabled: unitId !== null });
  const rows = tree.data?.rows ?? [];
  const place = rows.findIndex(([id]) => id === unitId);
  if (place === -1) return [];
  return rows.filter(([, parent]) => parent === place).map(([id, , , name]) => ({ id, name }));
}
