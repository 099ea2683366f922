import { type ActionContext, scopeOf, type UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { appError, err, ok, type Result, today } from "@nhiemky/kernel";
import { readableAmong } from "@nhiemky/search-index";
import type { DecisionInput } from "../decision-contract.ts";
import { structureErrors } from "../errors.ts";
import { structurePermissions } from "../permissions.ts";
import { applyOperation } from "../rules/apply-operation.ts";
import { type StructureDraft, startDraft } from "../rules/structure-draft.ts";
import { type Histories, valueOn } from "../rules/unit-history.ts";
import { unitsNamed } from "../rules/units-named.ts";
import { loadHistories } from "../storage/load-histories.ts";
import { scopeCondition } from "../storage/scope-condition.ts";
import { unitsOutside } from "../storage/unit-lookups.ts";
import { checkKinds } from "./check-new-units.ts";

/** What a decision would do, and the histories it starts from. Nothing is written. */
export interface PreparedDecision {
  readonly before: Histories;
  readonly draft: StructureDraft;
}

/** Works a decision out on the histories it touches; used by the preview and by the decision itself. */
export async function prepareDecision(
  context: ActionContext,
  input: DecisionInput,
  newIds: readonly UnitId[],
): Promise<Result<PreparedDecision>> {
  const { connection } = context;
  const { operation, source } = input;
  if (operation.kind !== "establish" && source.documentId === null && source.referenceNumber === null) {
    return err(appError(structureErrors.STRUCTURE_SOURCE_MISSING, {}, { field: "source" }));
  }
  if (source.documentId !== null && !(await mayRead(context, source.documentId))) {
    return err(appError(structureErrors.STRUCTURE_DOCUMENT_UNKNOWN, {}, { field: "source" }));
  }
  if (operation.kind === "change-kind") {
    const known = await checkKinds(connection, new Set([operation.unitKind]), input.effectiveOn);
    if (!known.ok) return known;
  }
  const units = unitsNamed(operation);
  const named = await checkAuthority(connection, units.named, input.decidedByUnitId);
  if (!named.ok) return named;
  const before = await loadHistories(connection, units);
  const draft = startDraft(before, input.effectiveOn);
  const applied = applyOperation(draft, operation, newIds);
  if (!applied.ok) return applied;
  if (input.decidedByUnitId !== null && leavesAuthority(draft, before, input.decidedByUnitId)) {
    return err(appError(structureErrors.STRUCTURE_OUTSIDE_AUTHORITY));
  }
  const touched = [...draft.parts.keys()].filter((id) => before.has(id));
  const authority = await checkAuthority(connection, touched, input.decidedByUnitId);
  return authority.ok ? ok({ before, draft }) : authority;
}

/** Naming a document is no way to see it: whoever decides must be among its readers. */
async function mayRead({ connection, actor, clock }: ActionContext, documentId: string): Promise<boolean> {
  const scope = scopeOf(actor, structurePermissions["structure:read"], today(clock));
  const readable = await readableAmong(connection, [documentId], (column) => scopeCondition(scope, column));
  return readable.has(documentId);
}

/** Every existing unit that a decision names or touches lies in the deciding unit's subtree. */
async function checkAuthority(
  connection: Connection,
  unitIds: readonly UnitId[],
  decidedByUnitId: UnitId | null,
): Promise<Result<void>> {
  if (decidedByUnitId === null) return ok();
  const outside = await unitsOutside(connection, unitIds, decidedByUnitId);
  return outside.length === 0 ? ok() : err(appError(structureErrors.STRUCTURE_OUTSIDE_AUTHORITY));
}

/**
 * Whether a unit would slip out of the deciding unit's hands: placed at the top of a tree, or the deciding unit itself
 * ended. An organisation is ended by its superior (term rules 3.3), not by its own office.
 */
function leavesAuthority(draft: StructureDraft, before: Histories, decidedByUnitId: UnitId): boolean {
  if (draft.parts.get(decidedByUnitId) === "ended") return true;
  const isAtTop = (histories: Histories, id: UnitId) =>
    valueOn(histories.get(id)?.parents ?? [], draft.day) === null;
  return [...draft.parts.keys()].some((id) => isAtTop(draft.histories, id) && !isAtTop(before, id));
}
