import type { UnitId } from "@nhiemky/access-control/contract";
import {
  appError,
  assert,
  type CivilDate,
  type ErrorDefinition,
  err,
  formatCivilDate,
  type Result,
} from "@nhiemky/kernel";
import type { DecisionPart } from "../decision-contract.ts";
import { structureErrors } from "../errors.ts";
import { type Histories, nameOn, type UnitHistory } from "./unit-history.ts";

/** Kế thừa: who carries on a unit's series, members, open tasks and documents, from the day of the decision. */
export interface Succession {
  readonly fromUnitId: UnitId;
  readonly toUnitId: UnitId;
  /** The share of past figures is weight / weightTotal. */
  readonly weight: number;
  readonly weightTotal: number;
  readonly takesMembers: boolean;
  readonly takesTasks: boolean;
  readonly takesDocuments: boolean;
}

/** The histories as they would be after a decision; operations write into their own copy, never into the original. */
export interface StructureDraft {
  readonly day: CivilDate;
  readonly histories: Map<UnitId, UnitHistory>;
  readonly successions: Succession[];
  /** What the decision did to each unit; the first part named stays. */
  readonly parts: Map<UnitId, DecisionPart>;
}

export function startDraft(histories: Histories, day: CivilDate): StructureDraft {
  return { day, histories: new Map(histories), successions: [], parts: new Map() };
}

export function markPart(draft: StructureDraft, unitId: UnitId, part: DecisionPart): void {
  if (!draft.parts.has(unitId)) draft.parts.set(unitId, part);
}

/** Records who carries on; the heir must live on the draft's day, so it cannot end on or before it later on. */
export function inherit(draft: StructureDraft, succession: Succession): void {
  draft.successions.push(succession);
  const heir = draft.histories.get(succession.toUnitId);
  assert(heir !== undefined, "an heir is known to the draft");
  draft.histories.set(heir.id, { ...heir, inheritsOn: [...heir.inheritsOn, draft.day] });
}

/** What a unit is called in an error sentence about the draft's day. */
export function nameInDraft(draft: StructureDraft, unitId: UnitId): string {
  const unit = draft.histories.get(unitId);
  return unit === undefined ? unitId : nameOn(unit, draft.day);
}

/** An error about one unit on the draft's day, both already filled in. */
export function refusal(
  draft: StructureDraft,
  definition: ErrorDefinition,
  unitId: UnitId,
  parameters: Readonly<Record<string, string | number>> = {},
): Result<never> {
  return err(
    appError(
      definition,
      { unit: nameInDraft(draft, unitId), day: formatCivilDate(draft.day), ...parameters },
      { details: { unitId } },
    ),
  );
}

export function notFound(unitId: UnitId): Result<never> {
  return err(appError(structureErrors.STRUCTURE_UNIT_NOT_FOUND, {}, { details: { unitId } }));
}
