import { defineMessages } from "../language/messages.ts";

/** What a thread, a search or an audit line may point at. */
export const recordKindWords = defineMessages({
  document: { vi: "Văn bản", en: "Document" },
  clause: { vi: "Khoản mục", en: "Clause" },
  task: { vi: "Nhiệm vụ", en: "Task" },
  programme: { vi: "Chương trình", en: "Programme" },
  unit: { vi: "Tổ chức", en: "Unit" },
  person: { vi: "Người", en: "Person" },
  dispatch: { vi: "Lượt gửi văn bản", en: "Sending" },
  "structure-decision": { vi: "Quyết định về tổ chức", en: "Structure decision" },
});

export type RecordKind = keyof typeof recordKindWords;

export function isRecordKind(kind: string): kind is RecordKind {
  return Object.hasOwn(recordKindWords, kind);
}

/**
 * Where the page of a record is; null for kinds without one.
 * @param recordId the document of a clause; the record itself otherwise
 */
export function recordAddress(kind: string, id: string, recordId = id): string | null {
  switch (kind) {
    case "document":
      return `/documents/${id}`;
    case "clause":
      return `/documents/${recordId}?clause=${id}`;
    case "task":
      return `/tasks/${id}`;
    case "programme":
      return `/programmes/${id}`;
    case "unit":
      return `/units/${id}`;
    case "dispatch":
      return `/dispatches/${id}`;
    case "delivery":
      return `/deliveries/${id}`;
    case "structure-decision":
      return `/structure-decisions/${id}`;
    case "person":
      return `/people/${id}`;
    default:
      return null;
  }
}
