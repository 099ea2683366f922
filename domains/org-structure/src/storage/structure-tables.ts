import type { UnitId } from "@nhiemky/access-control/contract";
import type { CivilDate, Id } from "@nhiemky/kernel";
import type { ColumnType, Generated } from "kysely";
import type { DecisionId, DecisionKind, DecisionPart } from "../decision-contract.ts";

type Period = {
  from_on: CivilDate;
  until_on: CivilDate | null;
};

type Computed<T> = ColumnType<T, never, never>;

export type FigureId = Id<"restructuring-figure">;

/** Rows of migrations/. */
export type StructureTables = {
  org_unit: { id: UnitId; code: string | null; established_on: CivilDate; ended_on: CivilDate | null };
  structure_decision: {
    id: DecisionId;
    kind: DecisionKind;
    effective_on: CivilDate;
    decided_by_unit_id: UnitId | null;
    document_id: string | null;
    reference_number: string | null;
    reference_on: CivilDate | null;
    note: string | null;
    entered_at: Date;
    withdrawn_at: ColumnType<Date | null, never, Date>;
    withdrawal_reason: ColumnType<string | null, never, string>;
  };
  structure_decision_unit: { decision_id: DecisionId; unit_id: UnitId; part: DecisionPart };
  unit_name: Period & {
    unit_id: UnitId;
    full_name: string;
    short_name: string | null;
    abbreviation: string | null;
    search_text: Computed<string>;
    decision_id: DecisionId;
  };
  unit_kind_period: Period & { unit_id: UnitId; kind: string; decision_id: DecisionId };
  unit_parent: Period & {
    unit_id: UnitId;
    parent_unit_id: UnitId | null;
    is_carried: boolean;
    decision_id: DecisionId;
  };
  unit_succession: {
    decision_id: DecisionId;
    from_unit_id: UnitId;
    to_unit_id: UnitId;
    from_on: CivilDate;
    weight: number;
    weight_total: number;
    takes_members: boolean;
    takes_tasks: boolean;
    takes_documents: boolean;
  };
  unit_heir: Period & {
    unit_id: UnitId;
    heir_unit_id: UnitId;
    holds_members: boolean;
    holds_tasks: boolean;
    holds_documents: boolean;
  };
  restructuring_figure: {
    id: FigureId;
    unit_id: UnitId;
    period_label: string;
    from_on: CivilDate;
    to_on: CivilDate;
    measure: string;
    done: number;
    total: number | null;
    precision: "exact" | "above" | "below";
    stated_hundredths: number | null;
    source_title: string | null;
    source_on: CivilDate | null;
    doubt_note: string | null;
    is_invented: boolean;
    recorded_at: Date;
  };
  org_unit_closure: { ancestor_id: UnitId; descendant_id: UnitId; depth: number };
  org_unit_closure_day: { only_row: Generated<boolean>; day: CivilDate };
};
