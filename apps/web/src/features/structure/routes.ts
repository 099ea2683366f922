import { type CivilDate, isCivilDate } from "@nhiemky/kernel";
import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

/** Which unit and which days a ledger shows, kept in the address. */
export interface LedgerSearch {
  readonly unit?: string | undefined;
  readonly unitName?: string | undefined;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly page?: number | undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function validateLedgerSearch(search: Record<string, unknown>): LedgerSearch {
  const { page } = search;
  return {
    unit: text(search.unit),
    unitName: text(search.unitName),
    from: isCivilDate(search.from) ? search.from : undefined,
    to: isCivilDate(search.to) ? search.to : undefined,
    page: typeof page === "number" && page > 1 ? page : undefined,
  };
}

export function structureRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/units",
      component: lazyRouteComponent(() => import("./tree-page.tsx"), "TreePage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/units/import",
      component: lazyRouteComponent(() => import("./import-page.tsx"), "ImportPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/units/$unitId",
      component: lazyRouteComponent(() => import("./unit-page.tsx"), "UnitPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/structure-decisions",
      validateSearch: validateLedgerSearch,
      component: lazyRouteComponent(() => import("./ledger-page.tsx"), "LedgerPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/structure-decisions/new",
      validateSearch: (search: Record<string, unknown>) => ({ unit: text(search.unit) }),
      component: lazyRouteComponent(() => import("./new-decision-page.tsx"), "NewDecisionPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/structure-decisions/$decisionId",
      component: lazyRouteComponent(() => import("./decision-page.tsx"), "DecisionPage"),
    }),
  ] as const;
}
