import type { AccountId, UnitId } from "@nhiemky/access-control/contract";
import type { CivilDate, Id } from "@nhiemky/kernel";
import type { Generated, GeneratedAlways } from "kysely";
import type {
  ActKey,
  CategoryKey,
  CategoryOptionId,
  CategorySetId,
  IndicatorId,
  IndicatorKey,
  ObservationActId,
  PeriodId,
  PeriodKey,
  PublishedIndexId,
  SubmissionId,
  TargetId,
} from "../ids.ts";
import type { ComputedSource } from "../rules/computed-sources.ts";
import type { EntryLetter } from "../rules/entry-letter.ts";
import type {
  ConditionComparator,
  FigureKind,
  IndicatorOrigin,
  SplitRule,
  TimeOperator,
  TreeOperator,
} from "../rules/indicator-rule.ts";
import type { PeriodKind } from "../rules/period-kinds.ts";
import type { TargetComparator, TargetSchedule } from "../rules/target-shapes.ts";

/** An exact decimal as PostgreSQL writes it. */
export type Decimal = string;

export type { EntryLetter };

export type ActKind = "approval" | "correction" | "computation" | "import" | "example";

/** Rows of migrations/0001, 0002 and 0005 to 0007; rounds-tables.ts has those of 0003. 0004 is derived: see roll-up. */
export type ReportingTables = {
  category_set: { id: CategorySetId; code: string; name: string };
  category_option: {
    id: CategoryOptionId;
    key: GeneratedAlways<CategoryKey>;
    set_id: CategorySetId;
    position: number;
    label: string;
    unit_kind: Generated<string | null>;
  };
  indicator: {
    id: IndicatorId;
    key: GeneratedAlways<IndicatorKey>;
    owner_unit_id: UnitId;
    code: string;
    frequency: PeriodKind;
    origin: IndicatorOrigin;
    computed_source: ComputedSource | null;
    category_set_id: CategorySetId | null;
    clause_id: Id<"clause"> | null;
    document_id: Id<"document"> | null;
    established_at: Date;
    is_invented: Generated<boolean>;
  };
  indicator_version: {
    indicator_id: IndicatorId;
    from_on: CivilDate;
    until_on: CivilDate | null;
    name: string;
    definition: string | null;
    unit_of_measure: string;
    decimals: number;
    kind: FigureKind;
    time_operator: TimeOperator;
    tree_operator: TreeOperator;
    condition_comparator: ConditionComparator | null;
    condition_value: Decimal | null;
    split_rule: SplitRule;
    formula: string | null;
  };
  formula_operand: { indicator_id: IndicatorId; from_on: CivilDate; name: string; operand_id: IndicatorId };
  period: {
    id: PeriodId;
    key: GeneratedAlways<PeriodKey>;
    kind: PeriodKind;
    label: string;
    from_on: CivilDate;
    to_on: CivilDate;
    cutoff_on: CivilDate | null;
  };
  observation_act: {
    key: GeneratedAlways<ActKey>;
    id: ObservationActId;
    kind: ActKind;
    unit_id: UnitId;
    period_key: PeriodKey;
    submission_id: SubmissionId | null;
    entered_by: string;
    entered_at: Date;
    approved_by: string;
    approved_by_account_id: AccountId | null;
    approved_at: Date;
    reason: string | null;
    rests_on: string | null;
    doubt_note: string | null;
    is_invented: Generated<boolean>;
  };
  observation: {
    period_key: PeriodKey;
    indicator_key: IndicatorKey;
    category_key: CategoryKey;
    revision: number;
    unit_id: UnitId;
    act_key: ActKey;
    entry: EntryLetter;
    value: Decimal | null;
  };
  computed_run: {
    indicator_key: IndicatorKey;
    period_key: PeriodKey;
    unit_id: UnitId;
    computed_at: Date;
  };
  target: {
    id: TargetId;
    indicator_id: IndicatorId;
    unit_id: UnitId;
    title: string | null;
    comparator: TargetComparator;
    schedule: TargetSchedule;
    value: Decimal | null;
    upper_value: Decimal | null;
    baseline_value: Decimal | null;
    from_on: CivilDate;
    due_on: CivilDate;
    clause_id: Id<"clause"> | null;
    document_id: Id<"document"> | null;
    accepted_decision_id: string | null;
    cascaded_from_id: TargetId | null;
    weight: number | null;
    set_at: Date;
    set_by: string;
    replaced_by_id: Generated<TargetId | null>;
    replaced_reason: Generated<string | null>;
    is_invented: Generated<boolean>;
  };
  target_path_point: { target_id: TargetId; due_on: CivilDate; value: Decimal; upper_value: Decimal | null };
  published_index: {
    id: PublishedIndexId;
    code: string;
    name: string;
    publisher: string;
    scale_from: Decimal | null;
    scale_to: Decimal | null;
    is_higher_better: boolean;
  };
  published_index_value: {
    index_id: PublishedIndexId;
    unit_id: UnitId;
    year: number;
    value: Decimal;
    rank: number | null;
    ranked_count: number | null;
    method_version: string;
    source_title: string;
    source_on: CivilDate | null;
    doubt_note: string | null;
    recorded_at: Date;
    recorded_by: string;
  };
};
