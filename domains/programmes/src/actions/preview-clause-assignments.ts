import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { clauseReferences, leafClauses } from "@nhiemky/documents";
import { ok, type Result, today } from "@nhiemky/kernel";
import type { ClauseAssignments } from "../bulk-routes.ts";
import type { ClauseId } from "../ids.ts";
import { type AssignmentGapReason, findAssignmentGaps } from "../rules/clause-assignment.ts";
import { clausesWithTasks } from "../storage/clause-tally.ts";
import type { NamedUnit } from "../task-schemas.ts";
import { clauseLabel } from "./describe-rests-on.ts";
import { planClauseAssignments } from "./plan-clause-assignments.ts";
import { nameUnits } from "./present-tasks.ts";

export interface AssignmentPreview {
  readonly taskCount: number;
  readonly alreadyAssignedCount: number;
  readonly unitCount: number;
  readonly units: (NamedUnit & { readonly clauseCount: number })[];
  readonly gaps: {
    readonly clauseId: ClauseId;
    readonly label: string;
    readonly reason: AssignmentGapReason;
  }[];
}

/** Shows before anything is written which unit would get how much, and which clauses would have no owner or date. */
export async function previewClauseAssignments(
  context: ActionContext,
  input: ClauseAssignments,
): Promise<Result<AssignmentPreview>> {
  const { connection, clock } = context;
  const on = today(clock);
  const plan = await planClauseAssignments(connection, input, on);
  if (!plan.ok) return plan;
  const leaves = await leafClauses(connection, input.documentId);
  const gaps = findAssignmentGaps(input.assignments, leaves, await clausesWithTasks(connection, leaves), on);
  const gapClauses = await clauseReferences(
    connection,
    gaps.map((gap) => gap.clauseId as ClauseId),
  );
  const countOf = new Map<UnitId, number>();
  for (const { leadUnitId } of plan.value.tasks) countOf.set(leadUnitId, (countOf.get(leadUnitId) ?? 0) + 1);
  const nameOf = await nameUnits(connection, [...countOf.keys()], on);
  return ok({
    taskCount: plan.value.tasks.length,
    alreadyAssignedCount: plan.value.alreadyAssignedCount,
    unitCount: countOf.size,
    units: [...countOf].map(([id, clauseCount]) => ({ ...nameOf(id), clauseCount })),
    gaps: gaps.map((gap) => {
      const clauseId = gap.clauseId as ClauseId;
      return { clauseId, label: clauseLabel(gapClauses.get(clauseId)!), reason: gap.reason };
    }),
  });
}
