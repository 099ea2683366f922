import type { UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { ok, type Result } from "@nhiemky/kernel";
import type { IndicatorId } from "../ids.ts";
import type { NewIndicatorVersion } from "../indicator-schemas.ts";
import { canonicalDecimal } from "../rules/decimal.ts";
import { insertVersion } from "../storage/indicator-rows.ts";

/** Writes a definition that was checked, the formula with the indicators that it reads. */
export async function writeVersion(
  connection: Connection,
  indicator: { readonly id: IndicatorId; readonly ownerUnitId: UnitId },
  input: NewIndicatorVersion,
): Promise<Result<void>> {
  await insertVersion(connection, {
    indicator_id: indicator.id,
    from_on: input.fromOn,
    until_on: null,
    name: input.name,
    definition: input.definition,
    unit_of_measure: input.unitOfMeasure,
    decimals: input.decimals,
    kind: input.kind,
    time_operator: input.timeOperator,
    tree_operator: input.treeOperator,
    condition_comparator: input.condition?.comparator ?? null,
    condition_value: input.condition === null ? null : canonicalDecimal(input.condition.value),
    split_rule: input.splitRule,
    formula: input.formula,
  });
  return ok();
}
