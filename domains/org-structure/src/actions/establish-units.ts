import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { ok, type Result } from "@nhiemky/kernel";
import type { DecisionHeader, DecisionId, NewUnit } from "../decision-contract.ts";
import { beginUnit } from "../rules/begin-unit.ts";
import { startDraft } from "../rules/structure-draft.ts";
import { lockStructure } from "../storage/decision-rows.ts";
import { loadHistories } from "../storage/load-histories.ts";
import { checkNewUnits } from "./check-new-units.ts";
import { enterDecision } from "./enter-decision.ts";

export interface EstablishUnitsInput extends Omit<DecisionHeader, "kind"> {
  /** Parents before the units under them; ids are the caller's, made with `makeId<"unit">`. */
  readonly units: readonly { readonly unitId: UnitId; readonly unit: NewUnit }[];
}

/** Brings many units into being by one decision. */
export async function establishUnits(
  context: ActionContext,
  input: EstablishUnitsInput,
): Promise<Result<DecisionId>> {
  return inTransaction(context.connection, async (connection) => {
    await lockStructure(connection);
    const newUnits = input.units.map(({ unit }) => unit);
    const checked = await checkNewUnits(connection, newUnits, input.effectiveOn);
    if (!checked.ok) return checked;
    const parentIds = input.units.flatMap(({ unit }) => unit.parentUnitId ?? []);
    const before = await loadHistories(connection, { named: [...new Set(parentIds)], withChildren: [] });
    const draft = startDraft(before, input.effectiveOn);
    for (const { unitId, unit } of input.units) {
      const begun = beginUnit(draft, unitId, unit);
      if (!begun.ok) return begun;
    }
    return ok(
      await enterDecision({ ...context, connection }, { ...input, kind: "establish" }, { before, draft }),
    );
  });
}
