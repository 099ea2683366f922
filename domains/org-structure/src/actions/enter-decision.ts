import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { makeId, today } from "@nhiemky/kernel";
import { structureEvents } from "../audit-events.ts";
import type { DecisionHeader, DecisionId } from "../decision-contract.ts";
import type { StructureDraft } from "../rules/structure-draft.ts";
import type { Histories, UnitHistory } from "../rules/unit-history.ts";
import { insertDecision } from "../storage/decision-rows.ts";
import { deriveClosureOf } from "../storage/derive-closure.ts";
import { deriveHeirs } from "../storage/derive-heirs.ts";
import { saveDraft } from "../storage/save-draft.ts";
import { indexUnits } from "./index-units.ts";
import type { PreparedDecision } from "./prepare-decision.ts";

/** Writes a decision that was worked out, with everything derived from it, in the caller's transaction. */
export async function enterDecision(
  context: ActionContext,
  header: DecisionHeader,
  { before, draft }: PreparedDecision,
): Promise<DecisionId> {
  const { connection, clock, random } = context;
  const decisionId = makeId<"structure-decision">(clock, random);
  await insertDecision(connection, decisionId, header, clock.now());
  await saveDraft(connection, before, draft, decisionId);
  const touched = [...draft.parts.keys()];
  await indexUnits(connection, renamedUnits(before, draft));
  await deriveHeirs(connection, touched);
  await deriveClosureOf(connection, today(clock), touched);
  await recordEvent(context, {
    event: structureEvents["structure.decided"],
    unitId: header.decidedByUnitId ?? touched[0] ?? null,
    subject: { kind: "structure-decision", id: decisionId },
    data: { kind: header.kind, effectiveOn: header.effectiveOn, unitCount: touched.length },
  });
  return decisionId;
}

/** Units that began or are called otherwise. */
function renamedUnits(before: Histories, draft: StructureDraft): readonly UnitHistory[] {
  return [...draft.histories.values()].filter((unit) => before.get(unit.id)?.names !== unit.names);
}
