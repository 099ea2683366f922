import type { DomainModule } from "@nhiemky/access-control";
import { documentThread } from "./actions/document-thread.ts";
import { documentResourceUnits } from "./actions/resource-units.ts";
import { structureThread } from "./actions/structure-thread.ts";
import { extendThreads } from "./actions/thread-of.ts";
import { cascadeHandlers } from "./http/cascade-handlers.ts";
import { documentHandlers } from "./http/document-handlers.ts";
import { readingHandlers } from "./http/reading-handlers.ts";
import { searchHandlers } from "./http/search-handlers.ts";
import { textHandlers } from "./http/text-handlers.ts";

export { acknowledgeDelivery } from "./actions/acknowledge-delivery.ts";
export { addFile } from "./actions/add-file.ts";
export { answerDelivery } from "./actions/answer-delivery.ts";
export { answerQuestion, askAboutDelivery } from "./actions/ask-about-delivery.ts";
export { correctClauses } from "./actions/correct-clauses.ts";
export { type LinkInput, linkDocuments } from "./actions/link-documents.ts";
export { listClauses } from "./actions/list-clauses.ts";
export { listDeliveries } from "./actions/list-deliveries.ts";
export { summariesOf as documentSummaries } from "./actions/list-documents.ts";
export { openNumberingTerm } from "./actions/open-numbering-term.ts";
export { readReferences } from "./actions/read-references.ts";
export { readableDocument } from "./actions/readable-document.ts";
export { refuseSecrets } from "./actions/refuse-secrets.ts";
export { registerDocument } from "./actions/register-document.ts";
export { remindUnits } from "./actions/remind-units.ts";
export { searchEverything } from "./actions/search-everything.ts";
export { type SentDocument, sendDocument } from "./actions/send-document.ts";
export {
  extendThreads,
  type ThreadName,
  type ThreadSource,
  threadOf,
} from "./actions/thread-of.ts";
/** The clauses as one text, with the way back from its offsets: what reads a whole document works on it. */
export { joinClauses } from "./rules/join-clauses.ts";
export { selectSuccessors as clauseSuccessors } from "./storage/clause-rows.ts";
export { countedAnswers } from "./storage/counted-answers.ts";
export {
  type ClauseReference,
  clauseReferences,
  type DocumentReference,
  documentReferences,
  leafClauses,
} from "./storage/references.ts";

extendThreads(documentThread);
extendThreads(structureThread);

export const documentsModule: DomainModule = {
  name: "documents",
  migrations: new URL("./storage/migrations/", import.meta.url),
  routes: [...documentHandlers, ...textHandlers, ...readingHandlers, ...cascadeHandlers, ...searchHandlers],
  resourceUnits: documentResourceUnits,
};
