import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import type { Explanation } from "../explanation-schemas.ts";
import type { StoredExplanation } from "../storage/explanation-rows.ts";
import { nameUnits } from "./present-tasks.ts";

/** Requests for explanation with the names of the units asked; overdue is computed for the day. */
export async function presentExplanations(
  connection: Connection,
  requests: readonly StoredExplanation[],
  on: CivilDate,
): Promise<Explanation[]> {
  const nameOf = await nameUnits(
    connection,
    requests.map((request) => request.asked_unit_id),
    on,
  );
  return requests.map((request) => ({
    id: request.id,
    askedUnit: nameOf(request.asked_unit_id),
    taskId: request.task_id,
    taskTitle: request.task_title,
    clauseId: request.clause_id,
    question: request.question,
    askedBy: request.asked_by,
    askedAt: request.asked_at.toISOString(),
    dueOn: request.due_on,
    isOverdue: request.answered_at === null && request.due_on < on,
    answer: request.answer,
    answeredBy: request.answered_by,
    answeredAt: request.answered_at?.toISOString() ?? null,
  }));
}
