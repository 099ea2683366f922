import type { ActionContext, Scope } from "@nhiemky/access-control";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { DecisionId } from "../decision-contract.ts";
import { structureErrors } from "../errors.ts";
import {
  countDecisionKinds,
  countDecisions,
  type DecisionFilter,
  type DecisionRow,
  type KindCount,
  selectDecisions,
} from "../storage/decision-queries.ts";
import { type SuccessionRow, selectSuccessions } from "../storage/succession-queries.ts";

/** Sổ quyết định: a page of the decisions that touch a scope. */
export async function listDecisions(
  { connection }: ActionContext,
  scope: Scope,
  filter: DecisionFilter,
): Promise<{ readonly rows: readonly DecisionRow[]; readonly total: number }> {
  const rows = await selectDecisions(connection, scope, filter);
  return { rows, total: await countDecisions(connection, scope, filter) };
}

export interface DecisionPage {
  readonly decision: DecisionRow;
  readonly counts: readonly KindCount[];
  readonly successions: readonly SuccessionRow[];
}

/** One decision with what it did. */
export async function readDecision(
  { connection }: ActionContext,
  scope: Scope,
  decisionId: DecisionId,
): Promise<Result<DecisionPage>> {
  const [decision] = await selectDecisions(connection, scope, { decisionId, limit: 1, offset: 0 });
  if (decision === undefined) return err(appError(structureErrors.STRUCTURE_DECISION_NOT_FOUND));
  return ok({
    decision,
    counts: await countDecisionKinds(connection, decisionId),
    successions: await selectSuccessions(connection, { decisionId }),
  });
}
