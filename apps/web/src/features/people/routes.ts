import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

/** Filters of the list, kept in the address. */
export interface PeopleSearch {
  readonly q?: string | undefined;
  readonly unit?: string | undefined;
  readonly unitName?: string | undefined;
  readonly status?: "official" | "probationary" | undefined;
  readonly post?: string | undefined;
  readonly page?: number | undefined;
}

function text(value: unknown): string | undefined {
  // An all-digit text comes back from the address as a number.
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function validatePeopleSearch(search: Record<string, unknown>): PeopleSearch {
  const { status, page } = search;
  return {
    q: text(search.q),
    unit: text(search.unit),
    unitName: text(search.unitName),
    status: status === "official" || status === "probationary" ? status : undefined,
    post: text(search.post),
    page: typeof page === "number" && page > 1 ? page : undefined,
  };
}

export function peopleRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/people",
      validateSearch: validatePeopleSearch,
      component: lazyRouteComponent(() => import("./people-page.tsx"), "PeoplePage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/people/$personId",
      component: lazyRouteComponent(() => import("./person-page.tsx"), "PersonPage"),
    }),
  ] as const;
}
