import type { UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { indicatorErrors } from "../errors.ts";
import type { IndicatorId } from "../ids.ts";
import type { NewIndicatorVersion } from "../indicator-schemas.ts";
import { canonicalDecimal } from "../rules/decimal.ts";
import { checkFormula } from "../rules/formula/check-formula.ts";
import type { FormulaFault } from "../rules/formula/formula-fault.ts";
import { codesIn } from "../rules/formula/formula-tree.ts";
import { parseFormula } from "../rules/formula/parse-formula.ts";
import { ratioSides } from "../rules/formula/ratio-sides.ts";
import {
  indicatorsByCode,
  insertOperands,
  insertVersion,
  type StoredIndicator,
} from "../storage/indicator-rows.ts";

/** Writes a definition, its formula checked and bound to the indicators that it reads. */
export async function writeVersion(
  connection: Connection,
  indicator: { readonly id: IndicatorId; readonly ownerUnitId: UnitId },
  input: NewIndicatorVersion,
): Promise<Result<void>> {
  const operands = await readOperands(connection, indicator, input);
  if (!operands.ok) return operands;
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
  await insertOperands(connection, indicator.id, input.fromOn, operands.value);
  return ok();
}

type Operands = ReadonlyMap<string, StoredIndicator>;

async function readOperands(
  connection: Connection,
  indicator: { readonly id: IndicatorId; readonly ownerUnitId: UnitId },
  input: NewIndicatorVersion,
): Promise<Result<Operands>> {
  if (input.formula === null) return ok(new Map());
  const parsed = parseFormula(input.formula);
  if (!parsed.ok) return refusal(parsed.error);
  const operands = await indicatorsByCode(
    connection,
    indicator.ownerUnitId,
    codesIn(parsed.value),
    input.fromOn,
  );
  const checked = checkFormula(
    parsed.value,
    (code) => operands.get(code)?.unit_of_measure ?? null,
    input.unitOfMeasure,
  );
  if (!checked.ok) return refusal(checked.error);
  for (const operand of operands.values()) {
    // A formula over formulas could run in a circle, and would hide what a number rests on.
    if (operand.id === indicator.id || operand.origin === "formula") {
      return refusal({
        at: 1,
        because: {
          vi: `“${operand.code}” cũng là công thức; hãy viết thẳng các chỉ số gốc.`,
          en: `"${operand.code}" is a formula itself; write the indicators that it reads.`,
        },
      });
    }
  }
  if (input.treeOperator === "ratio" && ratioSides(parsed.value) === null) {
    return refusal({
      at: 1,
      because: {
        vi: "tỷ lệ phải có dạng tử số / mẫu số.",
        en: "a ratio has the form numerator / denominator.",
      },
    });
  }
  return ok(operands);
}

function refusal({ at, because }: FormulaFault): Result<never> {
  return err(
    appError(
      indicatorErrors.INDICATOR_FORMULA_WRONG,
      { at, reasonVi: because.vi, reasonEn: because.en },
      { field: "formula" },
    ),
  );
}
