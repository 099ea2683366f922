import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

/** What the list of rule values is narrowed to, kept in the address. */
export interface RulesSearch {
  readonly q?: string | undefined;
  readonly pack?: string | undefined;
  readonly evidence?: "read" | "partly-read" | "inferred" | "unverified" | undefined;
  /** Only those in whose place the administrator set another. */
  readonly changed?: true | undefined;
  /** Also those not in force on the day shown. */
  readonly all?: true | undefined;
}

const evidenceMarks = ["read", "partly-read", "inferred", "unverified"] as const;

function validateRulesSearch(search: Record<string, unknown>): RulesSearch {
  const { q, pack, evidence } = search;
  return {
    q: typeof q === "string" && q !== "" ? q : undefined,
    pack: typeof pack === "string" ? pack : undefined,
    evidence: evidenceMarks.find((mark) => mark === evidence),
    changed: search.changed === true ? true : undefined,
    all: search.all === true ? true : undefined,
  };
}

export function ruleSettingRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/rules",
      validateSearch: validateRulesSearch,
      component: lazyRouteComponent(() => import("./rules-page.tsx"), "RulesPage"),
    }),
  ] as const;
}
