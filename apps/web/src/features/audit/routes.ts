import { type CivilDate, isCivilDate, isId } from "@nhiemky/kernel";
import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

/** What the log is narrowed to; names stand beside ids so that the page can say them before the server answers. */
export interface AuditSearch {
  event?: string | undefined;
  from?: CivilDate | undefined;
  to?: CivilDate | undefined;
  unit?: string | undefined;
  unitName?: string | undefined;
  actor?: string | undefined;
  actorName?: string | undefined;
  subjectKind?: string | undefined;
  subjectId?: string | undefined;
  page?: number | undefined;
}

function readSearch(search: Record<string, unknown>): AuditSearch {
  const text = (name: keyof AuditSearch) =>
    typeof search[name] === "string" ? { [name]: search[name] } : {};
  const id = (name: keyof AuditSearch) => (isId(search[name]) ? { [name]: search[name] } : {});
  const day = (name: keyof AuditSearch) => (isCivilDate(search[name]) ? { [name]: search[name] } : {});
  return {
    ...text("event"),
    ...day("from"),
    ...day("to"),
    ...id("unit"),
    ...text("unitName"),
    ...id("actor"),
    ...text("actorName"),
    ...text("subjectKind"),
    ...text("subjectId"),
    ...(typeof search.page === "number" && search.page > 1 ? { page: search.page } : {}),
  };
}

export function auditRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/audit",
      validateSearch: readSearch,
      component: lazyRouteComponent(() => import("./audit-page.tsx"), "AuditPage"),
    }),
  ] as const;
}
