import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

export function figureCheckRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/figure-checks",
      component: lazyRouteComponent(() => import("./figure-checks-page.tsx"), "FigureChecksPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/figure-checks/$figureCheckId",
      component: lazyRouteComponent(() => import("./figure-check-page.tsx"), "FigureCheckPage"),
    }),
  ] as const;
}
