import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

/** Of which unit, in which period, on which structure: kept in the address, so that a link shows what its sender saw. */
export interface FigureSearch {
  readonly unitId?: string | undefined;
  readonly periodId?: string | undefined;
  /** "then", "now" or "on:2027-01-01". */
  readonly structure?: string | undefined;
  /** A part of the breakdown. */
  readonly category?: string | undefined;
}

export interface TargetsSearch {
  readonly unitId?: string | undefined;
  readonly state?: string | undefined;
}

function words(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function validateFigureSearch(search: Record<string, unknown>): FigureSearch {
  const { unitId, periodId, structure, category } = search;
  return {
    unitId: words(unitId),
    periodId: words(periodId),
    structure: words(structure),
    category: words(category),
  };
}

function validateTargetsSearch({ unitId, state }: Record<string, unknown>): TargetsSearch {
  return { unitId: words(unitId), state: words(state) };
}

export function reportingRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/figures",
      validateSearch: validateFigureSearch,
      component: lazyRouteComponent(() => import("./figures-page.tsx"), "FiguresPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/figures/$indicatorId",
      validateSearch: validateFigureSearch,
      component: lazyRouteComponent(() => import("./opened-number-page.tsx"), "OpenedNumberPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/figure-changes",
      component: lazyRouteComponent(() => import("./figure-changes-page.tsx"), "FigureChangesPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/targets",
      validateSearch: validateTargetsSearch,
      component: lazyRouteComponent(() => import("./targets-page.tsx"), "TargetsPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/targets/$targetId",
      component: lazyRouteComponent(() => import("./target-page.tsx"), "TargetPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/indicators",
      validateSearch: ({ unitId }: Record<string, unknown>): Pick<FigureSearch, "unitId"> => ({
        unitId: words(unitId),
      }),
      component: lazyRouteComponent(() => import("./indicators-page.tsx"), "IndicatorsPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/published-indices",
      component: lazyRouteComponent(() => import("./published-indices-page.tsx"), "PublishedIndicesPage"),
    }),
  ] as const;
}
