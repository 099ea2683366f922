import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

export function myUnitRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/my-unit",
      validateSearch: (search: Record<string, unknown>): { readonly unit?: string | undefined } => ({
        unit: typeof search.unit === "string" && search.unit !== "" ? search.unit : undefined,
      }),
      component: lazyRouteComponent(() => import("./my-unit-page.tsx"), "MyUnitPage"),
    }),
  ] as const;
}
