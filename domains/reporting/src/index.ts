import type { DomainModule } from "@nhiemky/access-control";

export const reportingModule: DomainModule = {
  name: "reporting",
  migrations: new URL("./storage/migrations/", import.meta.url),
  routes: [],
  resourceUnits: {},
};
