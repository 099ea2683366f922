import type { AccountId, UnitId } from "@nhiemky/access-control/contract";
import type { CivilDate } from "@nhiemky/kernel";
import type { GeneratedAlways } from "kysely";
import type {
  CategoryKey,
  FormId,
  IndicatorKey,
  PeriodKey,
  RoundId,
  RoundReminderId,
  SubmissionEvidenceId,
  SubmissionId,
  SubmissionStepId,
  ValidationRuleId,
} from "../ids.ts";
import type {
  EntrySource,
  RuleOperator,
  SubmissionState,
  SubmissionVerb,
} from "../rules/submission-states.ts";
import type { Decimal, EntryLetter } from "./reporting-tables.ts";

/** Rows of migrations/0003-rounds-and-submissions.sql. */
export type RoundsTables = {
  report_form: {
    id: FormId;
    owner_unit_id: UnitId;
    code: string;
    version: number;
    title: string;
    note: string | null;
    established_at: Date;
  };
  form_indicator: {
    form_id: FormId;
    position: number;
    indicator_key: IndicatorKey;
    section: string | null;
    is_required: boolean;
  };
  validation_rule: {
    id: ValidationRuleId;
    form_id: FormId;
    position: number;
    left_side: string;
    operator: RuleOperator;
    right_side: string;
    severity: "error" | "warning";
    message: string;
  };
  reporting_round: {
    id: RoundId;
    owner_unit_id: UnitId;
    form_id: FormId;
    period_key: PeriodKey;
    title: string;
    opens_on: CivilDate;
    due_on: CivilDate;
    approval_level_count: number;
    locked_at: Date | null;
    opened_at: Date;
    opened_by: string;
  };
  round_unit: { period_key: PeriodKey; unit_id: UnitId; round_id: RoundId; due_on: CivilDate | null };
  round_reminder: {
    id: RoundReminderId;
    round_id: RoundId;
    unit_id: UnitId;
    at: Date;
    author: string;
    account_id: AccountId | null;
    note: string | null;
  };
  submission: {
    id: SubmissionId;
    round_id: RoundId;
    unit_id: UnitId;
    state: SubmissionState;
    approved_level: number;
    with_unit_id: UnitId;
    submitted_at: Date | null;
    approved_at: Date | null;
    moved_at: Date;
  };
  submission_cell: {
    submission_id: SubmissionId;
    indicator_key: IndicatorKey;
    category_key: CategoryKey;
    version: number;
    entry: EntryLetter;
    value: Decimal | null;
    remark: string | null;
    source: EntrySource;
    entered_by: string;
    entered_by_account_id: AccountId | null;
    entered_at: Date;
  };
  submission_step: {
    id: SubmissionStepId;
    position: GeneratedAlways<number>;
    submission_id: SubmissionId;
    at: Date;
    step: SubmissionVerb;
    unit_id: UnitId | null;
    author: string;
    account_id: AccountId | null;
    level: number | null;
    reason: string | null;
  };
  submission_step_cell: {
    step_id: SubmissionStepId;
    indicator_key: IndicatorKey;
    category_key: CategoryKey;
    reason: string | null;
  };
  submission_evidence: {
    id: SubmissionEvidenceId;
    submission_id: SubmissionId;
    indicator_key: IndicatorKey | null;
    category_key: CategoryKey | null;
    sha256: string;
    name: string;
    media_type: string;
    size_bytes: number;
    added_by: string;
    added_at: Date;
  };
};
