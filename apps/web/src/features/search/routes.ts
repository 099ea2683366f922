import { type CivilDate, isCivilDate } from "@nhiemky/kernel";
import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

export interface SearchPageSearch {
  /** What is asked for. */
  q?: string | undefined;
  kind?: string | undefined;
  from?: CivilDate | undefined;
  to?: CivilDate | undefined;
}

function readSearch({ q, kind, from, to }: Record<string, unknown>): SearchPageSearch {
  return {
    ...(typeof q === "string" || typeof q === "number" ? { q: String(q) } : {}),
    ...(typeof kind === "string" ? { kind } : {}),
    ...(isCivilDate(from) ? { from } : {}),
    ...(isCivilDate(to) ? { to } : {}),
  };
}

export function searchRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/search",
      validateSearch: readSearch,
      component: lazyRouteComponent(() => import("./search-page.tsx"), "SearchPage"),
    }),
  ] as const;
}
