import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { makeId, ok, type Result } from "@nhiemky/kernel";
import type { DecisionId, DecisionInput, DecisionPart } from "../decision-contract.ts";
import { newUnitsOf } from "../rules/new-units-of.ts";
import { lockStructure } from "../storage/decision-rows.ts";
import { checkNewUnits } from "./check-new-units.ts";
import { enterDecision } from "./enter-decision.ts";
import { prepareDecision } from "./prepare-decision.ts";

export interface Decided {
  readonly decisionId: DecisionId;
  /** The units that the decision brought into being, in the order of its input. */
  readonly newUnitIds: readonly UnitId[];
  readonly parts: ReadonlyMap<UnitId, DecisionPart>;
}

/** Enters a structure decision, also for an earlier day; refused when any day would no longer make sense. */
export async function decideStructure(
  context: ActionContext,
  input: DecisionInput,
): Promise<Result<Decided>> {
  const { clock, random } = context;
  return inTransaction(context.connection, async (connection) => {
    await lockStructure(connection);
    const newUnits = newUnitsOf(input.operation);
    const checked = await checkNewUnits(connection, newUnits, input.effectiveOn);
    if (!checked.ok) return checked;
    const newUnitIds = newUnits.map(() => makeId<"unit">(clock, random));
    const prepared = await prepareDecision({ ...context, connection }, input, newUnitIds);
    if (!prepared.ok) return prepared;
    const header = { ...input, kind: input.operation.kind };
    const decisionId = await enterDecision({ ...context, connection }, header, prepared.value);
    return ok({ decisionId, newUnitIds, parts: prepared.value.draft.parts });
  });
}
