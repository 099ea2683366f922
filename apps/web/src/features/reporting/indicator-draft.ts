import type { CivilDate } from "@nhiemky/kernel";
import type {
  CategorySetId,
  ComputedSource,
  ConditionComparator,
  FigureKind,
  IndicatorOrigin,
  IndicatorRow,
  IndicatorRuleInput,
  PeriodKind,
  SplitRule,
  TimeOperator,
  TreeOperator,
} from "@nhiemky/reporting/contract";
import { writeVietnamese } from "@nhiemky/reporting/contract";
import { decimalOf } from "./target-draft.ts";

/** An indicator as it is typed. */
export interface IndicatorDraft {
  readonly name: string;
  readonly code: string;
  readonly definition: string;
  readonly unitOfMeasure: string;
  readonly decimals: number;
  readonly frequency: PeriodKind;
  readonly kind: FigureKind;
  readonly timeOperator: TimeOperator;
  readonly treeOperator: TreeOperator;
  readonly comparator: ConditionComparator;
  readonly conditionValue: string;
  readonly splitRule: SplitRule;
  readonly origin: IndicatorOrigin;
  readonly formula: string;
  readonly computedSource: ComputedSource;
  readonly categorySetId: CategorySetId | null;
  readonly fromOn: CivilDate | null;
}

export function emptyIndicator(fromOn: CivilDate): IndicatorDraft {
  return {
    name: "",
    code: "",
    definition: "",
    unitOfMeasure: "",
    decimals: 0,
    frequency: "month",
    kind: "flow",
    timeOperator: "sum",
    treeOperator: "sum",
    comparator: ">=",
    conditionValue: "",
    splitRule: "by-weight",
    origin: "reported",
    formula: "",
    computedSource: "tasks-due",
    categorySetId: null,
    fromOn,
  };
}

export function draftOfIndicator(row: IndicatorRow, fromOn: CivilDate): IndicatorDraft {
  const { version } = row;
  return {
    ...emptyIndicator(fromOn),
    name: version.name,
    code: row.code,
    definition: version.definition ?? "",
    unitOfMeasure: version.unitOfMeasure,
    decimals: version.decimals,
    frequency: row.frequency,
    kind: version.kind,
    timeOperator: version.timeOperator,
    treeOperator: version.treeOperator,
    comparator: version.condition?.comparator ?? ">=",
    conditionValue: version.condition === null ? "" : writeVietnamese(version.condition.value),
    splitRule: version.splitRule,
    origin: row.origin,
    formula: version.formula ?? "",
    computedSource: row.computedSource ?? "tasks-due",
    categorySetId: row.categorySet?.id ?? null,
  };
}

/** The rule that was typed; null while something that it needs is missing. */
export function ruleOf(draft: IndicatorDraft): (IndicatorRuleInput & { readonly fromOn: CivilDate }) | null {
  const { fromOn, kind, timeOperator, treeOperator, splitRule, decimals } = draft;
  const name = draft.name.trim();
  const unitOfMeasure = draft.unitOfMeasure.trim();
  if (name === "" || unitOfMeasure === "" || fromOn === null) return null;
  const value = decimalOf(draft.conditionValue);
  if (treeOperator === "count-meeting" && value === null) return null;
  const condition =
    treeOperator === "count-meeting" && value !== null ? { comparator: draft.comparator, value } : null;
  const formula = draft.formula.trim();
  const needsFormula = draft.origin === "formula" || treeOperator === "ratio";
  if (needsFormula && formula === "") return null;
  return {
    name,
    definition: draft.definition.trim() === "" ? null : draft.definition.trim(),
    unitOfMeasure,
    decimals,
    kind,
    timeOperator,
    treeOperator,
    condition,
    splitRule,
    formula: needsFormula ? formula : null,
    fromOn,
  };
}
