import type { UnitId } from "@nhiemky/access-control/contract";
import type { DocumentId } from "@nhiemky/documents/contract";
import { type Proposal, proposalRoutes } from "@nhiemky/programmes/contract";

/** What a form about a proposal is handed. */
export interface DecisionFormProps {
  readonly documentId: DocumentId;
  readonly unitId: UnitId;
  readonly onClose: () => void;
}

/** By which the server finds a proposal again. */
export function placeOf(unitId: UnitId, { clauseId, sentence, ordinal }: Proposal) {
  return { unitId, clauseId, sentence, ordinal };
}

export const decisionInvalidates = [proposalRoutes.readProposals];
