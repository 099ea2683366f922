import { createRouter } from "@tanstack/react-router";
import { accountsRoutes, oneTimeLinkRoutes } from "../features/accounts/routes.ts";
import { auditRoutes } from "../features/audit/routes.ts";
import { documentsRoutes } from "../features/documents/routes.ts";
import { electionsRoutes } from "../features/elections/routes.ts";
import { figureCheckRoutes } from "../features/figure-check/routes.ts";
import { helpRoutes } from "../features/help/routes.ts";
import { homeRoutes } from "../features/home/routes.ts";
import { myUnitRoutes } from "../features/my-unit/routes.ts";
import { peopleRoutes } from "../features/people/routes.ts";
import { programmesRoutes } from "../features/programmes/routes.ts";
import { readingRoutes } from "../features/reading/routes.ts";
import { reportingRoutes } from "../features/reporting/routes.ts";
import { reportingRoundsRoutes } from "../features/reporting-rounds/routes.ts";
import { ruleSettingRoutes } from "../features/rule-settings/routes.ts";
import { searchRoutes } from "../features/search/routes.ts";
import { structureRoutes } from "../features/structure/routes.ts";
import { threadRoutes } from "../features/thread/routes.ts";
import { ErrorPage } from "./error-page.tsx";
import { rootRoute, shellRoute } from "./root-route.ts";
import { signInRoutes } from "./sign-in-routes.ts";

const routeTree = rootRoute.addChildren([
  ...signInRoutes(rootRoute),
  ...oneTimeLinkRoutes(rootRoute),
  shellRoute.addChildren([
    // One line a feature.
    ...homeRoutes(shellRoute),
    ...myUnitRoutes(shellRoute),
    ...programmesRoutes(shellRoute),
    ...reportingRoutes(shellRoute),
    ...reportingRoundsRoutes(shellRoute),
    ...searchRoutes(shellRoute),
    ...threadRoutes(shellRoute),
    ...figureCheckRoutes(shellRoute),
    ...documentsRoutes(shellRoute),
    ...readingRoutes(shellRoute),
    ...helpRoutes(shellRoute),
    ...structureRoutes(shellRoute),
    ...peopleRoutes(shellRoute),
    ...electionsRoutes(shellRoute),
    ...accountsRoutes(shellRoute),
    ...auditRoutes(shellRoute),
    ...ruleSettingRoutes(shellRoute),
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  defaultErrorComponent: ErrorPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
