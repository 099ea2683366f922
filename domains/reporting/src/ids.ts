import { idOf } from "@nhiemky/http-contract";
import type { Id } from "@nhiemky/kernel";

export type IndicatorId = Id<"indicator">;
export type CategorySetId = Id<"category-set">;
export type CategoryOptionId = Id<"category-option">;
export type PeriodId = Id<"period">;
export type FormId = Id<"report-form">;
export type ValidationRuleId = Id<"validation-rule">;
export type RoundId = Id<"reporting-round">;
export type RoundReminderId = Id<"round-reminder">;
export type SubmissionId = Id<"submission">;
export type SubmissionStepId = Id<"submission-step">;
export type SubmissionEvidenceId = Id<"submission-evidence">;
export type ObservationActId = Id<"observation-act">;
export type TargetId = Id<"target">;
export type PublishedIndexId = Id<"published-index">;

/** Short keys of the tables of millions of rows; they never leave the server. */
export type IndicatorKey = number & { readonly __key: "indicator" };
export type PeriodKey = number & { readonly __key: "period" };
export type CategoryKey = number & { readonly __key: "category" };
export type ActKey = number & { readonly __key: "observation-act" };

export const indicatorIdSchema = idOf<"indicator">();
export const categorySetIdSchema = idOf<"category-set">();
export const categoryOptionIdSchema = idOf<"category-option">();
export const periodIdSchema = idOf<"period">();
export const formIdSchema = idOf<"report-form">();
export const roundIdSchema = idOf<"reporting-round">();
export const submissionIdSchema = idOf<"submission">();
export const submissionEvidenceIdSchema = idOf<"submission-evidence">();
export const observationActIdSchema = idOf<"observation-act">();
export const targetIdSchema = idOf<"target">();
export const publishedIndexIdSchema = idOf<"published-index">();
export const unitIdSchema = idOf<"unit">();
export const clauseIdSchema = idOf<"clause">();
export const documentIdSchema = idOf<"document">();
