import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

export function readingRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/documents/$documentId/reading",
      component: lazyRouteComponent(() => import("./reading-page.tsx"), "ReadingPage"),
    }),
  ] as const;
}
