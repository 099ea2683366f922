import { type ActionContext, recordEvent, type UnitId } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, makeId, ok, type Result, today } from "@nhiemky/kernel";
import { structureEvents } from "../audit-events.ts";
import type { DecisionId, DecisionInput, DecisionPart } from "../decision-contract.ts";
import { structureErrors } from "../errors.ts";
import { countNewUnits } from "../rules/apply-operation.ts";
import { insertDecision, lockStructure } from "../storage/decision-rows.ts";
import { deriveClosureOf } from "../storage/derive-closure.ts";
import { deriveHeirs } from "../storage/derive-heirs.ts";
import { saveDraft } from "../storage/save-draft.ts";
import { selectUnitByCode } from "../storage/unit-lookups.ts";
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
    const codes = await checkCodes(connection, input);
    if (!codes.ok) return codes;
    const newUnitIds = Array.from({ length: countNewUnits(input.operation) }, () =>
      makeId<"unit">(clock, random),
    );
    const prepared = await prepareDecision(connection, input, newUnitIds);
    if (!prepared.ok) return prepared;
    const { before, draft } = prepared.value;
    const decisionId = makeId<"structure-decision">(clock, random);
    await insertDecision(connection, decisionId, input, clock.now());
    await saveDraft(connection, before, draft, decisionId);
    const touched = [...draft.parts.keys()];
    await deriveHeirs(connection, touched);
    await deriveClosureOf(connection, today(clock), touched);
    await recordEvent(
      { ...context, connection },
      {
        event: structureEvents["structure.decided"],
        unitId: input.decidedByUnitId ?? touched[0] ?? null,
        subject: { kind: "structure-decision", id: decisionId },
        data: {
          kind: input.operation.kind,
          effectiveOn: input.effectiveOn,
          units: Object.fromEntries(draft.parts),
        },
      },
    );
    return ok({ decisionId, newUnitIds, parts: draft.parts });
  });
}

async function checkCodes(
  connection: ActionContext["connection"],
  { operation }: DecisionInput,
): Promise<Result<void>> {
  const units =
    operation.kind === "establish"
      ? [operation.unit]
      : operation.kind === "split"
        ? operation.parts.map((part) => part.unit)
        : operation.kind === "merge" && "newUnit" in operation.into
          ? [operation.into.newUnit]
          : [];
  for (const { code } of units) {
    if (code === null) continue;
    const holder = await selectUnitByCode(connection, code);
    if (holder !== null) {
      return err(
        appError(structureErrors.STRUCTURE_CODE_TAKEN, { code, unit: holder.fullName }, { field: "code" }),
      );
    }
  }
  return ok();
}
