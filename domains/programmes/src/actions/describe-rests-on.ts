import type { Connection } from "@nhiemky/database";
import {
  type ClauseReference,
  clauseReferences,
  type DocumentReference,
  documentReferences,
} from "@nhiemky/documents";
import type { RestsOn } from "../rests-on.ts";
import type { RestsOnColumns } from "../storage/programme-tables.ts";

const longestQuote = 60;

function quote(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote).trimEnd()}…` : text;
}

/** "12-CTr/ĐU, II.1.a"; a clause without a number of its own is quoted. */
export function clauseLabel(clause: ClauseReference): string {
  const document = clause.referenceNumber ?? (clause.subject === null ? null : quote(clause.subject));
  return [document, clause.path || quote(clause.text)].filter((part) => part !== null).join(", ");
}

function documentLabel(document: DocumentReference): string {
  return document.referenceNumber ?? document.subject ?? "";
}

/** Puts words to what rows rest on, with one look-up for all of them. */
export async function describeRestsOn(
  connection: Connection,
  rows: readonly RestsOnColumns[],
): Promise<(row: RestsOnColumns) => RestsOn | null> {
  const clauseIds = new Set(rows.flatMap((row) => (row.clause_id === null ? [] : [row.clause_id])));
  const documentIds = new Set(
    rows.flatMap((row) => (row.document_id === null || row.clause_id !== null ? [] : [row.document_id])),
  );
  const clauses = clauseIds.size === 0 ? null : await clauseReferences(connection, [...clauseIds]);
  const documents = documentIds.size === 0 ? null : await documentReferences(connection, [...documentIds]);
  return (row) => {
    if (row.meeting_label !== null) {
      return { kind: "meeting", meetingId: row.meeting_id, label: row.meeting_label };
    }
    const clause = row.clause_id === null ? undefined : clauses?.get(row.clause_id);
    if (clause !== undefined) {
      return {
        kind: "clause",
        clauseId: clause.id,
        documentId: clause.documentId,
        label: clauseLabel(clause),
      };
    }
    const document = row.document_id === null ? undefined : documents?.get(row.document_id);
    return document === undefined
      ? null
      : { kind: "document", documentId: document.id, label: documentLabel(document) };
  };
}
