import type { ActionContext, Scope } from "@nhiemky/access-control";
import { ok, type Result } from "@nhiemky/kernel";
import type { DocumentId, TaskId } from "../ids.ts";
import type { AcceptTask } from "../proposal-schemas.ts";
import { insertProposalTasks } from "../storage/proposal-rows.ts";
import { assignTask } from "./assign-task.ts";
import { decideProposal } from "./decide-proposal.ts";

/** Nhận đề xuất nhiệm vụ: assigns the task as the person corrected it, resting on the clause, the sentence as its content. */
export async function acceptTaskProposal(
  context: ActionContext,
  scope: Scope,
  documentId: DocumentId,
  input: AcceptTask,
): Promise<Result<{ readonly taskIds: TaskId[] }>> {
  const place = { ...input, kind: "task" } as const;
  const decision = { unitId: input.unitId, outcome: "accepted", reason: null } as const;
  return decideProposal(context, scope, documentId, place, decision, async (inside, decisionId) => {
    const assigned = await assignTask(inside, {
      assigningUnitId: input.unitId,
      leadUnitIds: input.leadUnitIds,
      supportingUnitIds: input.supportingUnitIds,
      programmeId: null,
      restsOn: { kind: "clause", clauseId: input.clauseId },
      title: input.title,
      content: input.sentence.slice(0, longestContent),
      product: null,
      contactPoint: null,
      priority: "normal",
      assignedOn: null,
      due: { kind: "once", dueOn: input.dueOn },
    });
    if (!assigned.ok) return assigned;
    await insertProposalTasks(inside.connection, decisionId, assigned.value.taskIds);
    return ok({ taskIds: [...assigned.value.taskIds] });
  });
}

/** What a task's content takes (newTaskSchema). */
const longestContent = 10_000;
