import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

/** Which units a round's page shows; kept in the address. */
export interface RoundSearch {
  readonly state?: string | undefined;
  /** Whose direct subordinates the completeness is shown by. */
  readonly under?: string | undefined;
  readonly page?: number | undefined;
}

function words(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function validateRoundSearch({ state, under, page }: Record<string, unknown>): RoundSearch {
  return {
    state: words(state),
    under: words(under),
    page: typeof page === "number" && page > 1 ? page : undefined,
  };
}

export function reportingRoundsRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/rounds",
      component: lazyRouteComponent(() => import("./rounds-page.tsx"), "RoundsPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/rounds/new",
      component: lazyRouteComponent(() => import("./new-round-page.tsx"), "NewRoundPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/rounds/$roundId",
      validateSearch: validateRoundSearch,
      component: lazyRouteComponent(() => import("./round-page.tsx"), "RoundPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/rounds/$roundId/units/$unitId",
      component: lazyRouteComponent(() => import("./sheet-page.tsx"), "SheetPage"),
    }),
  ] as const;
}
