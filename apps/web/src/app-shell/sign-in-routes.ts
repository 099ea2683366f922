import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

interface SignInSearch {
  /** Where to go after signing in; only an address inside the application. */
  next?: string;
}

function isInside(address: unknown): address is string {
  return typeof address === "string" && /^\/(?![/\\])/.test(address);
}

export function signInRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/sign-in",
      validateSearch: (search: Record<string, unknown>): SignInSearch =>
        isInside(search.next) ? { next: search.next } : {},
      component: lazyRouteComponent(() => import("./sign-in-page.tsx"), "SignInPage"),
    }),
  ] as const;
}
