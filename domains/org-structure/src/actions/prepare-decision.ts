import type { UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { DecisionInput } from "../decision-contract.ts";
import { structureErrors } from "../errors.ts";
import { applyOperation } from "../rules/apply-operation.ts";
import { nameInDraft, type StructureDraft, startDraft } from "../rules/structure-draft.ts";
import type { Histories } from "../rules/unit-history.ts";
import { unitsNamed } from "../rules/units-named.ts";
import { loadHistories } from "../storage/load-histories.ts";
import { unitsOutside } from "../storage/unit-lookups.ts";
import { checkKinds } from "./check-new-units.ts";

/** What a decision would do, and the histories it starts from. Nothing is written. */
export interface PreparedDecision {
  readonly before: Histories;
  readonly draft: StructureDraft;
}

/** Works a decision out on the histories it touches; used by the preview and by the decision itself. */
export async function prepareDecision(
  connection: Connection,
  input: DecisionInput,
  newIds: readonly UnitId[],
): Promise<Result<PreparedDecision>> {
  const { operation, source } = input;
  if (operation.kind !== "establish" && source.documentId === null && source.referenceNumber === null) {
    return err(appError(structureErrors.STRUCTURE_SOURCE_MISSING, {}, { field: "source" }));
  }
  if (operation.kind === "change-kind") {
    const known = await checkKinds(connection, new Set([operation.unitKind]), input.effectiveOn);
    if (!known.ok) return known;
  }
  const before = await loadHistories(connection, unitsNamed(operation));
  const draft = startDraft(before, input.effectiveOn);
  const applied = applyOperation(draft, operation, newIds);
  if (!applied.ok) return applied;
  const authority = await checkAuthority(connection, draft, before, input.decidedByUnitId);
  return authority.ok ? ok({ before, draft }) : authority;
}

/** Every existing unit that the decision touches, or puts a new unit under, lies in the deciding unit's subtree. */
async function checkAuthority(
  connection: Connection,
  draft: StructureDraft,
  before: Histories,
  decidedByUnitId: UnitId | null,
): Promise<Result<void>> {
  if (decidedByUnitId === null) return ok();
  const touched = [...draft.parts.keys()].flatMap((id) =>
    before.has(id) ? [id] : (draft.histories.get(id)?.parents[0]?.value ?? []),
  );
  const [outside] = await unitsOutside(connection, touched, decidedByUnitId);
  if (outside === undefined) return ok();
  return err(appError(structureErrors.STRUCTURE_OUTSIDE_AUTHORITY, { unit: nameInDraft(draft, outside) }));
}
