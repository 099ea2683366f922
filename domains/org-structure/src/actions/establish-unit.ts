import type { ActionContext, UnitId } from "@nhiemky/access-control";
import { type CivilDate, ok, type Result } from "@nhiemky/kernel";
import { type DecisionId, type DecisionSource, type NewUnit, withoutSource } from "../decision-contract.ts";
import { decideStructure } from "./decide-structure.ts";

export interface EstablishUnitInput {
  readonly fullName: string;
  readonly shortName?: string | null;
  readonly abbreviation?: string | null;
  readonly code?: string | null;
  /** A key of the terminology's unit kinds, e.g. "cell". */
  readonly unitKind: string;
  readonly parentUnitId: UnitId | null;
  readonly establishedOn: CivilDate;
  readonly source?: Partial<DecisionSource>;
}

/** Thành lập: brings a unit into being; also records one that existed before the ledger was opened (no document). */
export async function establishUnit(
  context: ActionContext,
  input: EstablishUnitInput,
): Promise<Result<{ readonly unitId: UnitId; readonly decisionId: DecisionId }>> {
  const unit: NewUnit = {
    fullName: input.fullName,
    shortName: input.shortName ?? null,
    abbreviation: input.abbreviation ?? null,
    code: input.code ?? null,
    unitKind: input.unitKind,
    parentUnitId: input.parentUnitId,
  };
  const decided = await decideStructure(context, {
    operation: { kind: "establish", unit },
    effectiveOn: input.establishedOn,
    source: { ...withoutSource, ...input.source },
    decidedByUnitId: null,
  });
  if (!decided.ok) return decided;
  return ok({ unitId: decided.value.newUnitIds[0]!, decisionId: decided.value.decisionId });
}
