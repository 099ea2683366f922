import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

export interface AccountsSearch {
  /** Part of a name. */
  text?: string | undefined;
  page?: number | undefined;
  /** The account that is open beside the list. */
  open?: string | undefined;
}

function readSearch({ text, page, open }: Record<string, unknown>): AccountsSearch {
  return {
    // The router reads "39" as a number.
    ...(typeof text === "string" || typeof text === "number" ? { text: String(text) } : {}),
    ...(typeof page === "number" && page > 1 ? { page } : {}),
    ...(typeof open === "string" ? { open } : {}),
  };
}

/** For nobody in particular: whoever holds a printed link. Its code stands after the #, which never reaches a log. */
export function oneTimeLinkRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/one-time-link",
      component: lazyRouteComponent(() => import("./one-time-link-page.tsx"), "OneTimeLinkPage"),
    }),
  ] as const;
}

export function accountsRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/my-account",
      component: lazyRouteComponent(() => import("./my-account-page.tsx"), "MyAccountPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/accounts",
      validateSearch: readSearch,
      component: lazyRouteComponent(() => import("./accounts-page.tsx"), "AccountsPage"),
    }),
  ] as const;
}
