import type { ActionContext } from "@nhiemky/access-control";
import { clauseReferences, documentReferences } from "@nhiemky/documents";
import type { CivilDate } from "@nhiemky/kernel";
import { unitNames } from "@nhiemky/org-structure";
import { indicatorsById } from "../storage/indicator-rows.ts";
import type { StoredTarget } from "../storage/target-rows.ts";
import type { TargetRow } from "../target-schemas.ts";
import { judgeTargets } from "./judge-targets.ts";
import { presentIndicators } from "./present-indicators.ts";

/** Targets as pages show them, judged on a day. */
export async function presentTargets(
  { connection }: ActionContext,
  targets: readonly StoredTarget[],
  on: CivilDate,
): Promise<TargetRow[]> {
  const judged = await judgeTargets(connection, targets, on);
  const names = await unitNames(connection, [...new Set(targets.map((one) => one.unit_id))], on);
  const indicators = [
    ...(await indicatorsById(connection, [...new Set(targets.map((one) => one.indicator_id))], on)).values(),
  ];
  const presented = new Map(
    (await presentIndicators(connection, indicators, on)).map((one) => [one.id, one]),
  );
  const labelOf = await restsOnLabels(connection, targets);
  return targets.map((target) => {
    const indicator = presented.get(target.indicator_id)!;
    return {
      id: target.id,
      title: target.title ?? indicator.version.name,
      unit: { id: target.unit_id, name: names.get(target.unit_id)?.fullName ?? "" },
      indicator,
      comparator: target.comparator,
      schedule: target.schedule,
      value: target.value,
      upperValue: target.upper_value,
      baselineValue: target.baseline_value,
      path: [...target.path],
      fromOn: target.from_on,
      dueOn: target.due_on,
      clauseId: target.clause_id,
      documentId: target.document_id,
      restsOnLabel: labelOf(target),
      cascadedFromId: target.cascaded_from_id,
      cascadedCount: target.cascaded_count,
      setAt: target.set_at.toISOString(),
      setBy: target.set_by,
      isInvented: target.is_invented,
      standing: judged.get(target.id)!.standing,
    };
  });
}

async function restsOnLabels(
  connection: ActionContext["connection"],
  targets: readonly StoredTarget[],
): Promise<(target: StoredTarget) => string | null> {
  const clauses = await clauseReferences(
    connection,
    targets.flatMap((one) => one.clause_id ?? []),
  );
  const documents = await documentReferences(
    connection,
    targets.flatMap((one) => one.document_id ?? []),
  );
  return (target) => {
    const clause = target.clause_id === null ? undefined : clauses.get(target.clause_id);
    const document = target.document_id === null ? undefined : documents.get(target.document_id);
    const parts = [document?.referenceNumber ?? document?.subject, clause?.path];
    return parts.filter((part) => part).join(", ") || null;
  };
}
