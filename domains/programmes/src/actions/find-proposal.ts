import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import { listClauses, readableDocument } from "@nhiemky/documents";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { proposalErrors } from "../errors.ts";
import type { DocumentId } from "../ids.ts";
import type { ProposalPlace } from "../proposal-schemas.ts";
import { type GatheredProposal, gatherProposals } from "./gather-proposals.ts";

/** The proposals of a document's text as it stands, for who may read it. */
export async function proposalsOf(
  context: ActionContext,
  scope: Scope,
  documentId: DocumentId,
): Promise<Result<readonly GatheredProposal[]>> {
  const document = await readableDocument(context.connection, scope, documentId);
  const text = document === null ? null : await listClauses(context, documentId);
  if (document === null || text === null) return err(appError(proposalErrors.PROPOSAL_DOCUMENT_NOT_FOUND));
  return ok(gatherProposals(text.clauses, document.issuedOn));
}

/** One proposal, only if the text still makes it: nothing is accepted that is not there. */
export async function findProposal(
  context: ActionContext,
  scope: Scope,
  documentId: DocumentId,
  place: ProposalPlace,
): Promise<Result<GatheredProposal>> {
  const proposals = await proposalsOf(context, scope, documentId);
  if (!proposals.ok) return proposals;
  const found = proposals.value.find(
    (proposal) =>
      proposal.kind === place.kind &&
      proposal.clauseId === place.clauseId &&
      proposal.sentence === place.sentence &&
      proposal.ordinal === place.ordinal,
  );
  return found === undefined ? err(appError(proposalErrors.PROPOSAL_NOT_FOUND)) : ok(found);
}

export function decidedPlace(unitId: UnitId, proposal: GatheredProposal) {
  const { clauseId, kind, sentenceFolded, ordinal } = proposal;
  return { unitId, clauseId, kind, sentenceFolded, ordinal };
}
