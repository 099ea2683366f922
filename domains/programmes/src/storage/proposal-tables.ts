import type { UnitId } from "@nhiemky/access-control/contract";
import type { CivilDate, Id } from "@nhiemky/kernel";
import type { ColumnType, GeneratedAlways } from "kysely";
import type { ClauseId, TaskId } from "../ids.ts";
import type { Comparator, ProposalKind } from "../proposal-schemas.ts";

export type ProposalDecisionId = Id<"proposal-decision">;

/** Rows of migrations/0002-proposals.sql. */
export type ProposalTables = {
  proposal_decision: {
    id: ProposalDecisionId;
    unit_id: UnitId;
    clause_id: ClauseId;
    kind: ProposalKind;
    sentence: string;
    sentence_folded: string;
    ordinal: number;
    outcome: "accepted" | "rejected";
    reason: string | null;
    decided_by: string;
    decided_at: Date;
    sentence_hash: GeneratedAlways<string>;
  };
  proposal_task: { decision_id: ProposalDecisionId; task_id: TaskId };
  accepted_target: {
    decision_id: ProposalDecisionId;
    indicator: string;
    comparator: Comparator;
    /** Read as text, as every numeric. */
    value: ColumnType<string, number>;
    upper_value: ColumnType<string | null, number | null>;
    measure: string;
    due_on: CivilDate | null;
  };
};
