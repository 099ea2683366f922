import type { UnitId } from "@nhiemky/access-control/contract";
import { readTreeRoute, readUnitRoute } from "@nhiemky/org-structure/contract";
import { indicatorRoutes, type Period } from "@nhiemky/reporting/contract";
import { useRoute } from "../../server/use-route.ts";
import { useMe } from "../../session/use-me.ts";
import { useAsOfDay } from "../../shared-ui/use-as-of-day.ts";
import type { FigureSearch } from "./routes.ts";

/** The unit of the address, else the first of the reader's own, else the top of the tree. */
export function useFigureUnit(asked: string | undefined) {
  const { grants } = useMe();
  const own = asked ?? grants.find(({ unitId }) => unitId !== null)?.unitId ?? null;
  const tree = useRoute(readTreeRoute, { query: {} }, { enabled: own === null });
  const top = tree.data?.rows.find(([, parent]) => parent === -1)?.[0];
  const unitId = (own ?? top ?? null) as UnitId | null;
  const read = useRoute(
    readUnitRoute,
    { params: { unitId: unitId ?? ("" as UnitId) }, query: {} },
    { enabled: unitId !== null },
  );
  return {
    unitId,
    unit: read.data === undefined ? null : { id: read.data.id, name: read.data.name },
  };
}

/** The periods there are, the latest first, and the one that the address or the day shown asks for. */
export function useFigurePeriod(periodId: string | undefined) {
  const { day } = useAsOfDay();
  const query = useRoute(indicatorRoutes.listPeriods, { query: {} });
  const periods = [...(query.data?.rows ?? [])].sort((a, b) => b.toOn.localeCompare(a.toOn));
  return { query, periods, period: periods.find(({ id }) => id === periodId) ?? latestBy(periods, day) };
}

/** The period that ended last by a day; the shortest of those that ended together. When none has, the one that runs. */
function latestBy(periods: readonly Period[], day: string): Period | null {
  const ended = periods.filter(({ toOn }) => toOn <= day);
  const from = ended.length > 0 ? ended : periods;
  const last = from[0]?.toOn;
  const together = from.filter(({ toOn }) => toOn === last);
  return together.sort((a, b) => b.fromOn.localeCompare(a.fromOn))[0] ?? null;
}

/** The structure of the address as the routes take it. */
export function structureOf({ structure }: FigureSearch): string {
  return structure ?? "then";
}
