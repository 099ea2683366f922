import type { ClaimDraft } from "./claim.ts";
import { agree, type FigureText, operandUnit, operandValues, slackOf } from "./figure-text.ts";
import type { Quantity } from "./quantity.ts";

/** A total and the figures named as its parts, by their place among the quantities. */
export interface PartsOfTotal {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Whether a figure may be a part of a total by its counting word. */
export function isPartOf(part: Quantity, total: Quantity): boolean {
  if (part.kind === "fraction") return part.whole === total.value;
  return part.unit === total.unit || part.unit === "" || (total.unit !== "" && agree(part, total));
}

/** The claim that parts add up to a total, spanning them. */
export function sumDraft(
  figures: FigureText,
  totalAt: number,
  parts: readonly number[],
  isCertain: boolean,
): ClaimDraft {
  return sumOf(
    figures.quantities[totalAt]!,
    parts.map((at) => figures.quantities[at]!),
    isCertain,
  );
}

/** The same claim of figures that need not stand in the text by themselves, such as the halves of a fraction. */
export function sumOf(total: Quantity, operands: readonly Quantity[], isCertain: boolean): ClaimDraft {
  const values = operandValues([total, ...operands], total);
  const spans = [total, ...operands];
  return {
    start: Math.min(...spans.map((each) => each.start)),
    end: Math.max(...spans.map((each) => each.unitEnd)),
    kind: "sum",
    inputs: { parts: values.slice(1) },
    stated: { value: values[0]!, decimals: total.decimals, hedge: total.hedge },
    operandSlack: sumSlack(operands, values.slice(1)),
    unit: operandUnit(spans, total),
    isCertain,
  };
}

/** Rounded parts may be off by half a unit of their last digit each; as a share of their sum. */
function sumSlack(operands: readonly Quantity[], values: readonly number[]): number {
  const sum = values.reduce((left, right) => left + right, 0);
  if (sum === 0) return 0;
  return operands.reduce((slack, each, index) => slack + (slackOf([each]) * values[index]!) / sum, 0);
}
