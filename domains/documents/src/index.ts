import type { DomainModule } from "@nhiemky/access-control";

export {
  type ClauseReference,
  clauseReferences,
  type DocumentReference,
  documentReferences,
  leafClauses,
} from "./storage/references.ts";

export const documentsModule: DomainModule = {
  name: "documents",
  migrations: new URL("./storage/migrations/", import.meta.url),
  routes: [],
  resourceUnits: {},
};
