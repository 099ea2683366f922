import type { ActionContext, Scope } from "@nhiemky/access-control";
import { ok, type Result } from "@nhiemky/kernel";
import type { DocumentId } from "../ids.ts";
import type { AcceptTarget } from "../proposal-schemas.ts";
import { insertAcceptedTarget } from "../storage/proposal-rows.ts";
import { decideProposal } from "./decide-proposal.ts";

/** Nhận đề xuất chỉ tiêu: keeps the target as the person corrected it, until an indicator is made of it. */
export async function acceptTargetProposal(
  context: ActionContext,
  scope: Scope,
  documentId: DocumentId,
  input: AcceptTarget,
): Promise<Result<{ done: true }>> {
  const place = { ...input, kind: "target" } as const;
  const decision = { unitId: input.unitId, outcome: "accepted", reason: null } as const;
  const { indicator, comparator, value, upperValue, measure, dueOn } = input;
  const accepted = await decideProposal(
    context,
    scope,
    documentId,
    place,
    decision,
    async (inside, decisionId) => {
      await insertAcceptedTarget(inside.connection, {
        decision_id: decisionId,
        indicator,
        comparator,
        value,
        upper_value: upperValue,
        measure,
        due_on: dueOn,
      });
      return ok({ comparator, value, upperValue, dueOn });
    },
  );
  return accepted.ok ? ok({ done: true }) : accepted;
}
