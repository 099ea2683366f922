import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { addDays, type CivilDate, makeId, ok, type Result } from "@nhiemky/kernel";
import type { DecisionInput, DecisionPart } from "../decision-contract.ts";
import { newUnitsOf } from "../rules/new-units-of.ts";
import { covers } from "../rules/period.ts";
import { type Histories, nameOn, valueOn } from "../rules/unit-history.ts";
import { checkNewUnits } from "./check-new-units.ts";
import { prepareDecision } from "./prepare-decision.ts";

export interface UnitState {
  readonly name: string;
  readonly kind: string;
  readonly parentName: string | null;
}

export interface PreviewedUnit {
  readonly id: UnitId | null;
  readonly part: DecisionPart;
  readonly before: UnitState | null;
  readonly after: UnitState | null;
}

function stateOn(histories: Histories, unitId: UnitId, day: CivilDate): UnitState | null {
  const unit = histories.get(unitId);
  if (unit === undefined || !covers(unit.life, day)) return null;
  const parentId = valueOn(unit.parents, day);
  const parent = parentId == null ? undefined : histories.get(parentId);
  return {
    name: nameOn(unit, day),
    kind: valueOn(unit.kinds, day) ?? "",
    parentName: parent === undefined ? null : nameOn(parent, day),
  };
}

/** What a decision would do to each unit it touches, from the day before it to its day. Nothing is written. */
export async function previewDecision(
  context: ActionContext,
  input: DecisionInput,
): Promise<Result<readonly PreviewedUnit[]>> {
  const { connection, clock, random } = context;
  const newUnits = newUnitsOf(input.operation);
  const checked = await checkNewUnits(connection, newUnits, input.effectiveOn);
  if (!checked.ok) return checked;
  const newIds = newUnits.map(() => makeId<"unit">(clock, random));
  const prepared = await prepareDecision(context, input, newIds);
  if (!prepared.ok) return prepared;
  const { before, draft } = prepared.value;
  return ok(
    [...draft.parts].map(([id, part]) => ({
      id: before.has(id) ? id : null,
      part,
      before: stateOn(before, id, addDays(draft.day, -1)),
      after: stateOn(draft.histories, id, draft.day),
    })),
  );
}
