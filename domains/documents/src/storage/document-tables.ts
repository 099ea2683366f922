import type { UnitId } from "@nhiemky/access-control/contract";
import type { CivilDate } from "@nhiemky/kernel";
import type { ColumnType, Generated } from "kysely";
import type { ClauseId, DeliveryId, DispatchId, DocumentId, FileId } from "../ids.ts";
import type { ClauseKind } from "../rules/clause-label.ts";
import type { LinkRelation } from "../rules/link-relations.ts";
import type { ReadParagraph } from "../rules/read-paragraph.ts";

/** Rows of migrations/0001-register.sql and 0002-cascade.sql. */
export type DocumentTables = {
  numbering_term: { id: string; unit_id: UnitId; name: string; from_on: CivilDate; to_on: CivilDate | null };
  document: {
    id: DocumentId;
    unit_id: UnitId;
    direction: "incoming" | "outgoing";
    type_code: string;
    family: "party" | "state";
    reference_number: string | null;
    reference_key: string | null;
    number_value: number | null;
    number_suffix: string;
    issuer_symbol: string | null;
    issuer_unit_id: UnitId | null;
    issuer_name: string;
    issued_on: CivilDate;
    received_on: CivilDate | null;
    sequence_key: string | null;
    subject: string | null;
    is_placeholder: boolean;
    signatory: string | null;
    urgency: string | null;
    circulation: string | null;
    recipients: string[];
    duplicate_reason: string | null;
    clause_revision: Generated<number>;
    registered_at: Date;
  };
  document_file: {
    id: FileId;
    document_id: DocumentId;
    role: "main" | "attachment" | "scan";
    position: number;
    file_name: string;
    media_type: string;
    size_bytes: number;
    sha256: string;
    added_at: Date;
    replaced_by: FileId | null;
    warnings: string[];
  };
  document_file_text: { file_id: FileId; paragraphs: ColumnType<readonly ReadParagraph[], string> };
  clause: {
    id: ClauseId;
    document_id: DocumentId;
    parent_id: ClauseId | null;
    position: number;
    depth: number;
    kind: ClauseKind;
    label: string;
    text: string;
    retired_at: Date | null;
    merged_into: ClauseId | null;
  };
  document_link: {
    id: string;
    from_document_id: DocumentId;
    from_clause_id: ClauseId | null;
    to_document_id: DocumentId;
    to_clause_id: ClauseId | null;
    relation: LinkRelation;
    since_on: CivilDate;
    note: string | null;
  };
  dispatch: {
    id: DispatchId;
    document_id: DocumentId;
    from_unit_id: UnitId;
    passed_on_from: DeliveryId | null;
    acknowledge_by: CivilDate | null;
    answer_by: CivilDate | null;
    note: string | null;
    sent_on: CivilDate;
    sent_at: Date;
  };
  dispatch_clause: { dispatch_id: DispatchId; clause_id: ClauseId };
  delivery: { id: DeliveryId; dispatch_id: DispatchId; unit_id: UnitId; acknowledged_on: CivilDate | null };
  delivery_question: {
    id: string;
    delivery_id: DeliveryId;
    clause_id: ClauseId | null;
    question: string;
    asked_at: Date;
    answer: string | null;
    answered_at: Date | null;
  };
  delivery_answer: {
    id: string;
    delivery_id: DeliveryId;
    document_id: DocumentId;
    answered_on: CivilDate;
    copied_word_count: number | null;
    word_count: number | null;
    own_number_count: number;
    own_owner_count: number;
    own_date_count: number;
  };
  delivery_answer_clause: { answer_id: string; clause_id: ClauseId };
  delivery_reminder: { id: string; delivery_id: DeliveryId; reminded_at: Date; note: string | null };
};
