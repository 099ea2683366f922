import { idOf } from "@nhiemky/http-contract";
import type { Id } from "@nhiemky/kernel";

export type ProgrammeId = Id<"programme">;
export type TaskId = Id<"task">;
export type RepetitionId = Id<"repetition">;
export type TaskEntryId = Id<"task-entry">;
export type EvidenceId = Id<"evidence">;
export type ExtensionId = Id<"extension">;
export type ExplanationId = Id<"explanation">;

export type ClauseId = Id<"clause">;
export type DocumentId = Id<"document">;

export const programmeIdSchema = idOf<"programme">();
export const taskIdSchema = idOf<"task">();
export const unitIdSchema = idOf<"unit">();
export const documentIdSchema = idOf<"document">();
export const clauseIdSchema = idOf<"clause">();
