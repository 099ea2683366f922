import { idOf } from "@nhiemky/http-contract";
import type { Id } from "@nhiemky/kernel";

export type ContestId = Id<"contest">;
export type NominationId = Id<"nomination">;
export type ExclusionId = Id<"base-exclusion">;
export type BatchId = Id<"ballot-batch">;
/** The random name of one ballot paper; made without a time, so that it tells nothing of the order of papers. */
export type BallotId = Id<"ballot">;
/** The random name of one page's image. */
export type SheetId = Id<"ballot-sheet">;
export type KeyingId = Id<"keying">;
export type AuditId = Id<"hand-audit">;

export const contestIdSchema = idOf<"contest">();
export const nominationIdSchema = idOf<"nomination">();
export const exclusionIdSchema = idOf<"base-exclusion">();
export const batchIdSchema = idOf<"ballot-batch">();
export const ballotIdSchema = idOf<"ballot">();
export const sheetIdSchema = idOf<"ballot-sheet">();
export const keyingIdSchema = idOf<"keying">();
export const auditIdSchema = idOf<"hand-audit">();
export const unitIdSchema = idOf<"unit">();
