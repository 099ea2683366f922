import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

export const contestSteps = ["list", "committee", "attendance", "paper"] as const;
export type ContestStep = (typeof contestSteps)[number];

function stepOf(value: unknown): ContestStep | undefined {
  return contestSteps.find((step) => step === value);
}

export function electionsRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/contests",
      component: lazyRouteComponent(() => import("./contests-page.tsx"), "ContestsPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/contests/$contestId",
      validateSearch: (search: Record<string, unknown>): { readonly step?: ContestStep | undefined } => ({
        step: stepOf(search.step),
      }),
      component: lazyRouteComponent(() => import("./contest-page.tsx"), "ContestPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/contests/$contestId/count",
      component: lazyRouteComponent(() => import("./count-page.tsx"), "CountPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/contests/$contestId/rulings",
      validateSearch: (search: Record<string, unknown>): { readonly ballot?: string | undefined } => ({
        ballot: typeof search.ballot === "string" ? search.ballot : undefined,
      }),
      component: lazyRouteComponent(() => import("./rulings-page.tsx"), "RulingsPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/contests/$contestId/keyings/$keyingId",
      component: lazyRouteComponent(() => import("./keying-page.tsx"), "KeyingPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/contests/$contestId/result",
      component: lazyRouteComponent(() => import("./result-page.tsx"), "ResultPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/contests/$contestId/audits/$auditId",
      component: lazyRouteComponent(() => import("./audit-page.tsx"), "AuditPage"),
    }),
  ] as const;
}
