import { idOf } from "@nhiemky/http-contract";
import type { Id } from "@nhiemky/kernel";

export type DocumentId = Id<"document">;
export type ClauseId = Id<"clause">;
export type FileId = Id<"document-file">;
export type LinkId = Id<"document-link">;
export type DispatchId = Id<"dispatch">;
/** One unit's share of a dispatch. */
export type DeliveryId = Id<"delivery">;
export type QuestionId = Id<"delivery-question">;

export const unitIdSchema = idOf<"unit">();
export const documentIdSchema = idOf<"document">();
export const clauseIdSchema = idOf<"clause">();
export const fileIdSchema = idOf<"document-file">();
export const linkIdSchema = idOf<"document-link">();
export const dispatchIdSchema = idOf<"dispatch">();
export const deliveryIdSchema = idOf<"delivery">();
export const questionIdSchema = idOf<"delivery-question">();
