import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import { ok, type Result } from "@nhiemky/kernel";
import type { DocumentId } from "../ids.ts";
import type { AddressedBody, Proposal } from "../proposal-schemas.ts";
import { withoutName } from "../rules/unit-words.ts";
import { type StoredDecision, selectDecisions } from "../storage/proposal-rows.ts";
import { proposalsOf } from "./find-proposal.ts";
import type { GatheredProposal, NamedBody } from "./gather-proposals.ts";
import { proposeUnits } from "./propose-units.ts";

/** Đề xuất: the tasks and targets that a document's text asks for, each with what a unit decided about it. Nothing is kept. */
export async function readProposals(
  context: ActionContext,
  scope: Scope,
  documentId: DocumentId,
  unitId: UnitId,
): Promise<Result<readonly Proposal[]>> {
  const gathered = await proposalsOf(context, scope, documentId);
  if (!gathered.ok) return gathered;
  const clauseIds = [...new Set(gathered.value.map((proposal) => proposal.clauseId))];
  const decisions = await selectDecisions(context.connection, unitId, clauseIds);
  const bodies = new Map<string, AddressedBody>();
  for (const proposal of gathered.value) {
    if (proposal.kind !== "task") continue;
    for (const named of [...proposal.leads, ...proposal.supporters])
      if (!bodies.has(keyOf(named))) bodies.set(keyOf(named), await proposeUnits(context, unitId, named));
  }
  const bodiesOf = (named: readonly NamedBody[]) => named.flatMap((each) => bodies.get(keyOf(each)) ?? []);
  return ok(
    gathered.value.map((proposal): Proposal => {
      const { sentenceFolded: _, ...shown } = proposal;
      const decided = decisions.find((decision) => isAbout(decision, proposal));
      const decision = decided === undefined ? null : presentDecision(decided);
      if (shown.kind === "target") return { ...shown, decision };
      const leads = bodiesOf(shown.leads);
      const supporters = bodiesOf(shown.supporters);
      const named = [...shown.leads, ...shown.supporters];
      const ends = [...leads, ...supporters].map(({ words }, index) =>
        words.slice(named[index]?.words.length ?? 0).trim(),
      );
      return { ...shown, decision, leads, supporters, what: withoutName(shown.what, ends) };
    }),
  );
}

function keyOf({ words, following }: NamedBody): string {
  return `${words}|${following}`;
}

function isAbout(decision: StoredDecision, proposal: GatheredProposal): boolean {
  return (
    decision.clause_id === proposal.clauseId &&
    decision.kind === proposal.kind &&
    decision.ordinal === proposal.ordinal &&
    decision.sentence_folded === proposal.sentenceFolded
  );
}

function presentDecision(decision: StoredDecision): NonNullable<Proposal["decision"]> {
  const { outcome, reason, target } = decision;
  return {
    outcome,
    reason,
    by: decision.decided_by,
    at: decision.decided_at.toISOString(),
    taskIds: [...decision.task_ids],
    target:
      target === null
        ? null
        : {
            indicator: target.indicator,
            comparator: target.comparator,
            value: Number(target.value),
            upperValue: target.upper_value === null ? null : Number(target.upper_value),
            measure: target.measure,
            dueOn: target.due_on,
          },
  };
}
