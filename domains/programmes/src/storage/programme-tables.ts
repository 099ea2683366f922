import type { AccountId, UnitId } from "@nhiemky/access-control/contract";
import type { CivilDate, Id } from "@nhiemky/kernel";
import type { ColumnType, GeneratedAlways } from "kysely";
import type {
  EvidenceId,
  ExplanationId,
  ExtensionId,
  ProgrammeId,
  RepetitionId,
  TaskEntryId,
  TaskId,
} from "../ids.ts";
import type { Lateness } from "../rules/lateness.ts";
import type { ProgrammeKind } from "../rules/programme-tree.ts";
import type { Frequency } from "../rules/repetition.ts";
import type { TaskState } from "../rules/task-state.ts";
import type { Priority, TaskEntryKind } from "../task-schemas.ts";

/** What a programme or a task rests on: a clause with its document, a document, a meeting, or nothing. */
export interface RestsOnColumns {
  clause_id: Id<"clause"> | null;
  document_id: Id<"document"> | null;
  meeting_id: Id<"meeting"> | null;
  meeting_label: string | null;
}

type ProgrammeColumns = RestsOnColumns & {
  id: ProgrammeId;
  kind: ProgrammeKind;
  owner_unit_id: UnitId;
  parent_id: ProgrammeId | null;
  term: string;
  title: string;
  content: string | null;
  from_on: CivilDate | null;
  to_on: CivilDate | null;
  position: number;
  established_at: Date;
};

type TaskColumns = RestsOnColumns & {
  id: TaskId;
  assigning_unit_id: UnitId;
  lead_unit_id: UnitId;
  programme_id: ProgrammeId | null;
  title: string;
  content: string | null;
  product: string | null;
  contact_point: string | null;
  priority: Priority;
  state: TaskState;
  state_before_suspension: TaskState | null;
  percent: number | null;
  assigned_on: CivilDate;
  due_on: CivilDate | null;
  completed_on: CivilDate | null;
  repetition_id: RepetitionId | null;
  occurrence: number | null;
  moved_at: Date;
  settled_lateness: ColumnType<Lateness | null, never, never>;
};

/** Rows of migrations/0001-programmes-and-tasks.sql. */
export type ProgrammeTables = {
  programme: ProgrammeColumns;
  task_repetition: {
    id: RepetitionId;
    frequency: Frequency;
    first_due_on: CivilDate;
    until_on: CivilDate;
    occurrence_count: number;
  };
  task: TaskColumns;
  task_supporting_unit: { task_id: TaskId; unit_id: UnitId };
  task_entry: {
    id: TaskEntryId;
    position: GeneratedAlways<number>;
    task_id: TaskId;
    at: Date;
    kind: TaskEntryKind;
    unit_id: UnitId | null;
    account_id: AccountId | null;
    author: string;
    text: string | null;
    percent: number | null;
    from_state: TaskState | null;
    to_state: TaskState | null;
    due_before: CivilDate | null;
    due_after: CivilDate | null;
  };
  task_evidence: {
    id: EvidenceId;
    entry_id: TaskEntryId;
    sha256: string;
    name: string;
    media_type: string;
    size_bytes: number;
  };
  task_extension: {
    id: ExtensionId;
    position: GeneratedAlways<number>;
    task_id: TaskId;
    requested_on: CivilDate;
    requested_due_on: CivilDate;
    reason: string;
    due_before: CivilDate;
    decision: "granted" | "refused" | null;
    decided_on: CivilDate | null;
    decision_reason: string | null;
    due_after: CivilDate | null;
  };
  explanation_request: {
    id: ExplanationId;
    asked_unit_id: UnitId;
    task_id: TaskId | null;
    clause_id: Id<"clause"> | null;
    question: string;
    asked_by: string;
    asked_by_account_id: AccountId | null;
    asked_at: Date;
    due_on: CivilDate;
    answer: string | null;
    answered_by: string | null;
    answered_at: Date | null;
  };
};
