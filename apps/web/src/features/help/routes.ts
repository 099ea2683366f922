import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

export function helpRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/help",
      component: lazyRouteComponent(() => import("./help-page.tsx"), "HelpPage"),
    }),
  ] as const;
}
