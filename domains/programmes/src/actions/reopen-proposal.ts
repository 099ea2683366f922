import { type ActionContext, recordEvent, type Scope } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { programmeEvents } from "../audit-events.ts";
import { proposalErrors } from "../errors.ts";
import type { DocumentId } from "../ids.ts";
import type { ProposalPlace } from "../proposal-schemas.ts";
import { deleteDecision, lockDecision } from "../storage/proposal-rows.ts";
import { decidedPlace, findProposal } from "./find-proposal.ts";

/** Takes back a rejection or an accepted target; a task that was assigned has its own way to end. */
export async function reopenProposal(
  context: ActionContext,
  scope: Scope,
  documentId: DocumentId,
  place: ProposalPlace,
): Promise<Result<{ done: true }>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const proposal = await findProposal(inside, scope, documentId, place);
    if (!proposal.ok) return proposal;
    const decided = await lockDecision(connection, decidedPlace(place.unitId, proposal.value));
    if (decided === null) return err(appError(proposalErrors.PROPOSAL_NOT_DECIDED));
    if (decided.kind === "task" && decided.outcome === "accepted")
      return err(appError(proposalErrors.PROPOSAL_TASK_ASSIGNED));
    await deleteDecision(connection, decided.id);
    const { clauseId, kind, ordinal } = proposal.value;
    await recordEvent(inside, {
      event: programmeEvents["proposal.reopened"],
      unitId: place.unitId,
      subject: { kind: "document", id: documentId },
      data: { clauseId, kind, ordinal, outcome: decided.outcome },
    });
    return ok({ done: true as const });
  });
}
