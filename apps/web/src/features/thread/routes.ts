import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

export function threadRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/thread/$kind/$id",
      component: lazyRouteComponent(() => import("./thread-page.tsx"), "ThreadPage"),
    }),
  ] as const;
}
