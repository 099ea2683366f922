import type { UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { type ClauseReference, clauseReferences } from "@nhiemky/documents";
import { appError, type CivilDate, err, ok, type Result } from "@nhiemky/kernel";
import type { ClauseAssignments } from "../bulk-routes.ts";
import { taskErrors } from "../errors.ts";
import type { ClauseId } from "../ids.ts";
import { assignedPairs } from "../storage/clause-tally.ts";
import { checkUnits } from "./check-units.ts";

/** One task that an assignment of clauses asks for. */
export interface PlannedTask {
  readonly clauseId: ClauseId;
  readonly leadUnitId: UnitId;
}

export interface AssignmentPlan {
  readonly tasks: readonly PlannedTask[];
  /** Pairs that have a task already; they are passed over, so that doing it twice adds nothing. */
  readonly alreadyAssignedCount: number;
  readonly clauses: ReadonlyMap<ClauseId, ClauseReference>;
}

/** What assigning clauses would do: checked against the tree, the document and what was assigned before. */
export async function planClauseAssignments(
  connection: Connection,
  input: ClauseAssignments,
  on: CivilDate,
): Promise<Result<AssignmentPlan>> {
  const clauseIds = input.assignments.map((assignment) => assignment.clauseId);
  const clauses = await clauseReferences(connection, clauseIds);
  if (clauseIds.some((id) => clauses.get(id)?.documentId !== input.documentId)) {
    return err(appError(taskErrors.TASK_RESTS_ON_UNKNOWN, {}, { field: "assignments" }));
  }
  const units = [...new Set(input.assignments.flatMap((assignment) => assignment.leadUnitIds))];
  const checked = await checkUnits(connection, input.assigningUnitId, units, on);
  if (!checked.ok) return checked;
  const existing = await assignedPairs(connection, clauseIds);
  const tasks: PlannedTask[] = [];
  let alreadyAssignedCount = 0;
  for (const { clauseId, leadUnitIds } of input.assignments) {
    for (const leadUnitId of new Set(leadUnitIds)) {
      if (existing.has(`${clauseId} ${leadUnitId}`)) alreadyAssignedCount++;
      else tasks.push({ clauseId, leadUnitId });
    }
  }
  return ok({ tasks, alreadyAssignedCount, clauses });
}
