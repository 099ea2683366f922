import type { CivilDate } from "@nhiemky/kernel";
import { isCivilDate } from "@nhiemky/kernel";
import { createRootRoute, createRoute, retainSearchParams } from "@tanstack/react-router";
import { ErrorPage } from "./error-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { ShellLayout } from "./shell-layout.tsx";

interface RootSearch {
  /** The day that every page shows; left out: as things stand now. */
  on?: CivilDate | undefined;
}

export const rootRoute = createRootRoute({
  validateSearch: (search: Record<string, unknown>): RootSearch =>
    isCivilDate(search.on) ? { on: search.on } : {},
  search: { middlewares: [retainSearchParams(["on"])] },
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

/** Pages of somebody who is signed in: with navigation and header. Features hang their routes here. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  component: ShellLayout,
});
