import { type ActionContext, recordEvent, type Scope, type UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, type Result } from "@nhiemky/kernel";
import { programmeEvents } from "../audit-events.ts";
import { proposalErrors } from "../errors.ts";
import type { DocumentId } from "../ids.ts";
import type { ProposalPlace } from "../proposal-schemas.ts";
import { insertDecision, lockDecision } from "../storage/proposal-rows.ts";
import type { ProposalDecisionId } from "../storage/proposal-tables.ts";
import { authorOf } from "./author.ts";
import { decidedPlace, findProposal } from "./find-proposal.ts";

interface Decision {
  readonly unitId: UnitId;
  readonly outcome: "accepted" | "rejected";
  readonly reason: string | null;
}

/**
 * Keeps a decision about a proposal with what follows from it, all or nothing; of two people who decide at once, the
 * second is told of the first.
 * @param carryOut what the decision brings about; its data goes into the audit log
 */
export async function decideProposal<Outcome extends object>(
  context: ActionContext,
  scope: Scope,
  documentId: DocumentId,
  place: ProposalPlace,
  decision: Decision,
  carryOut: (inside: ActionContext, decisionId: ProposalDecisionId) => Promise<Result<Outcome>>,
): Promise<Result<Outcome>> {
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    const proposal = await findProposal(inside, scope, documentId, place);
    if (!proposal.ok) return proposal;
    const { clauseId, kind, sentence, sentenceFolded, ordinal } = proposal.value;
    const id = makeId<"proposal-decision">(context.clock, context.random);
    const isNew = await insertDecision(connection, {
      id,
      unit_id: decision.unitId,
      clause_id: clauseId,
      kind,
      sentence,
      sentence_folded: sentenceFolded,
      ordinal,
      outcome: decision.outcome,
      reason: decision.reason,
      decided_by: authorOf(context.actor).author,
      decided_at: context.clock.now(),
    });
    if (!isNew) {
      const earlier = await lockDecision(connection, decidedPlace(decision.unitId, proposal.value));
      return err(appError(proposalErrors.PROPOSAL_DECIDED, { by: earlier?.decided_by ?? "" }));
    }
    const outcome = await carryOut(inside, id);
    if (!outcome.ok) return outcome;
    await recordEvent(inside, {
      event: programmeEvents[decision.outcome === "accepted" ? "proposal.accepted" : "proposal.rejected"],
      unitId: decision.unitId,
      subject: { kind: "document", id: documentId },
      data: { clauseId, kind, ordinal, ...outcome.value },
    });
    return outcome;
  });
}
