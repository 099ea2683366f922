export {
  type ClauseReference,
  clauseReferences,
  type DocumentReference,
  documentReferences,
  leafClauses,
} from "./storage/references.ts";
