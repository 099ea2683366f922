import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

export function homeRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/",
      component: lazyRouteComponent(() => import("./home-page.tsx"), "HomePage"),
    }),
  ] as const;
}
