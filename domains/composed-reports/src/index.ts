import type { DomainModule, UnitId } from "@nhiemky/access-control";
import { implementedRoutes } from "./http/figure-check-routes.ts";
import { readCheck } from "./storage/figure-check-rows.ts";

export const composedReportsModule: DomainModule = {
  name: "composed-reports",
  migrations: new URL("./storage/migrations/", import.meta.url),
  routes: implementedRoutes,
  resourceUnits: {
    "figure-check": async (connection, id) => {
      const check = await readCheck(connection, id);
      return check === undefined ? null : [check.unit_id as UnitId];
    },
  },
};
