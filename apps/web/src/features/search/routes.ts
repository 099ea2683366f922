import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

interface SearchPageSearch {
  /** What was asked for. */
  q?: string;
}

export function searchRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/search",
      validateSearch: (search: Record<string, unknown>): SearchPageSearch =>
        typeof search.q === "string" ? { q: search.q } : {},
      component: lazyRouteComponent(() => import("./search-page.tsx"), "SearchPage"),
    }),
  ] as const;
}
