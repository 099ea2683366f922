import type { CivilDate } from "@nhiemky/kernel";

/** One clause as the clerk hands it out: to which units, as what, by when. */
export interface ClauseAssignment {
  readonly clauseId: string;
  readonly leadUnitIds: readonly string[];
  readonly dueOn: CivilDate | null;
}

/** Why a clause would be left without an owner or without a date. */
export const assignmentGapReasons = ["no-owner", "no-date", "past-date"] as const;
export type AssignmentGapReason = (typeof assignmentGapReasons)[number];

export interface AssignmentGap {
  readonly clauseId: string;
  readonly reason: AssignmentGapReason;
}

/**
 * Every mandate has an owner and a date: names each clause of the document that would have none, among those
 * that the clerk chose and among those that nobody has a task for yet.
 * @param mandateClauseIds the clauses that ask something of somebody, in the document's order
 * @param coveredClauseIds those on which a task rests already
 */
export function findAssignmentGaps(
  assignments: readonly ClauseAssignment[],
  mandateClauseIds: readonly string[],
  coveredClauseIds: ReadonlySet<string>,
  on: CivilDate,
): readonly AssignmentGap[] {
  const byClause = new Map(assignments.map((assignment) => [assignment.clauseId, assignment]));
  const gaps: AssignmentGap[] = [];
  for (const clauseId of new Set([...mandateClauseIds, ...byClause.keys()])) {
    const assignment = byClause.get(clauseId);
    if (assignment === undefined) {
      if (!coveredClauseIds.has(clauseId)) gaps.push({ clauseId, reason: "no-owner" });
      continue;
    }
    if (assignment.leadUnitIds.length === 0) gaps.push({ clauseId, reason: "no-owner" });
    if (assignment.dueOn === null) gaps.push({ clauseId, reason: "no-date" });
    else if (assignment.dueOn < on) gaps.push({ clauseId, reason: "past-date" });
  }
  return gaps;
}
