import type { ActionContext, Scope } from "@nhiemky/access-control";
import { ok, type Result } from "@nhiemky/kernel";
import type { DocumentId } from "../ids.ts";
import type { ProposalPlace } from "../proposal-schemas.ts";
import { decideProposal } from "./decide-proposal.ts";

/** Bỏ đề xuất: it does not come back for this unit while the sentence stands. */
export async function rejectProposal(
  context: ActionContext,
  scope: Scope,
  documentId: DocumentId,
  place: ProposalPlace,
  reason: string | null,
): Promise<Result<{ done: true }>> {
  const decision = { unitId: place.unitId, outcome: "rejected", reason } as const;
  const rejected = await decideProposal(context, scope, documentId, place, decision, async () => ok({}));
  return rejected.ok ? ok({ done: true }) : rejected;
}
