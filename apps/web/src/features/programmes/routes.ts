import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";

/** Filters of the task list, kept in the address, so that a link shows what its sender saw. */
export interface TasksSearch {
  readonly text?: string | undefined;
  readonly lateness?: string | undefined;
  readonly state?: string | undefined;
  readonly unitId?: string | undefined;
  readonly unitName?: string | undefined;
  readonly part?: "lead" | "supporting" | "assigning" | undefined;
  readonly withSubunits?: boolean | undefined;
  readonly programmeId?: string | undefined;
  readonly documentId?: string | undefined;
  readonly clauseId?: string | undefined;
  readonly contact?: string | undefined;
  readonly dueFrom?: string | undefined;
  readonly dueTo?: string | undefined;
  readonly page?: number | undefined;
  readonly open?: string | undefined;
}

function words(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function validateTasksSearch(search: Record<string, unknown>): TasksSearch {
  const { part, page } = search;
  return {
    text: words(search.text),
    lateness: words(search.lateness),
    state: words(search.state),
    unitId: words(search.unitId),
    unitName: words(search.unitName),
    part: part === "lead" || part === "supporting" || part === "assigning" ? part : undefined,
    withSubunits: search.withSubunits === true ? true : undefined,
    programmeId: words(search.programmeId),
    documentId: words(search.documentId),
    clauseId: words(search.clauseId),
    contact: words(search.contact),
    dueFrom: words(search.dueFrom),
    dueTo: words(search.dueTo),
    page: typeof page === "number" && page > 1 ? page : undefined,
    open: words(search.open),
  };
}

export function programmesRoutes<Parent extends AnyRoute>(parent: Parent) {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: "/tasks",
      validateSearch: validateTasksSearch,
      component: lazyRouteComponent(() => import("./tasks-page.tsx"), "TasksPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/tasks/assign-clauses/$documentId",
      component: lazyRouteComponent(() => import("./assign-clauses-page.tsx"), "AssignClausesPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/tasks/$taskId",
      component: lazyRouteComponent(() => import("./task-page.tsx"), "TaskPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/programmes",
      validateSearch: (search: Record<string, unknown>): { readonly term?: string | undefined } => ({
        term: words(search.term),
      }),
      component: lazyRouteComponent(() => import("./programmes-page.tsx"), "ProgrammesPage"),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: "/programmes/$programmeId",
      component: lazyRouteComponent(() => import("./programme-page.tsx"), "ProgrammePage"),
    }),
  ] as const;
}
