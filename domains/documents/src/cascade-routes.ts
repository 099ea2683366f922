import { civilDateSchema, defineRoute, doneSchema, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { readDocumentAccess } from "./document-routes.ts";
import { documentErrors } from "./errors.ts";
import {
  clauseIdSchema,
  deliveryIdSchema,
  dispatchIdSchema,
  documentIdSchema,
  questionIdSchema,
  unitIdSchema,
} from "./ids.ts";
import { documentPermissions } from "./permissions.ts";
import { coverageStates } from "./rules/coverage-state.ts";

const dispatchParams = z.object({ dispatchId: dispatchIdSchema });
const followAccess = {
  kind: "permission",
  permission: documentPermissions["dispatch:follow"],
  target: { kind: "entity", entity: "dispatch", place: "params", name: "dispatchId" },
} as const;
const remindAccess = {
  kind: "permission",
  permission: documentPermissions["dispatch:remind"],
  target: { kind: "entity", entity: "dispatch", place: "params", name: "dispatchId" },
} as const;
export const sendDocumentSchema = z.object({
  fromUnitId: unitIdSchema,
  unitIds: z.array(unitIdSchema).min(1).max(5_000),
  /** Empty: the whole document. */
  clauseIds: z.array(clauseIdSchema).max(2_000).default([]),
  acknowledgeBy: civilDateSchema.nullable().default(null),
  answerBy: civilDateSchema.nullable().default(null),
  note: textSchema(2000).nullable().default(null),
});
export type SendDocument = z.output<typeof sendDocumentSchema>;

export const sendDocumentRoute = defineRoute({
  id: "sendDocument",
  method: "POST",
  path: "/api/documents/:documentId/dispatches",
  tag: "cascade",
  summary: {
    vi: "Gửi văn bản hoặc khoản mục cho đơn vị cấp dưới",
    en: "Send a document or clauses to subordinate units",
  },
  access: {
    kind: "permission",
    permission: documentPermissions["document:send"],
    target: { kind: "unit", place: "body", name: "fromUnitId" },
  },
  params: z.object({ documentId: documentIdSchema }),
  body: sendDocumentSchema,
  response: z.object({ id: dispatchIdSchema, deliveryCount: z.number().int() }),
  status: 201,
  errors: [
    documentErrors.DOCUMENTS_NOT_FOUND,
    documentErrors.DOCUMENTS_NOT_SUBORDINATE,
    documentErrors.DOCUMENTS_CLAUSE_NOT_IN_DOCUMENT,
    documentErrors.DOCUMENTS_DEADLINE_PAST,
  ],
});

export const dispatchSummarySchema = z.object({
  id: dispatchIdSchema,
  documentId: documentIdSchema,
  fromUnitId: unitIdSchema,
  fromUnitName: z.string(),
  sentOn: civilDateSchema,
  acknowledgeBy: civilDateSchema.nullable(),
  answerBy: civilDateSchema.nullable(),
  note: z.string().nullable(),
  clauseCount: z.number().int(),
  deliveryCount: z.number().int(),
  acknowledgedCount: z.number().int(),
  answeredCount: z.number().int(),
});
export type DispatchSummary = z.output<typeof dispatchSummarySchema>;

export const listDispatchesRoute = defineRoute({
  id: "listDispatches",
  method: "GET",
  path: "/api/documents/:documentId/dispatches",
  tag: "cascade",
  summary: { vi: "Các lần gửi của văn bản", en: "When and to whom a document was sent" },
  access: readDocumentAccess,
  params: z.object({ documentId: documentIdSchema }),
  response: z.object({ dispatches: z.array(dispatchSummarySchema) }),
  errors: [],
});

export const questionSchema = z.object({
  id: questionIdSchema,
  deliveryId: deliveryIdSchema,
  unitName: z.string(),
  clauseLabel: z.string().nullable(),
  question: z.string(),
  askedAt: z.string(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
});

export const answerSummarySchema = z.object({
  documentId: documentIdSchema,
  referenceNumber: z.string().nullable(),
  subject: z.string().nullable(),
  answeredOn: civilDateSchema,
  /** Days from sending to answering. */
  days: z.number().int(),
  copiedWordCount: z.number().int().nullable(),
  wordCount: z.number().int().nullable(),
  /** Repeats the superior's text beyond the threshold of rule CD-03 and has no figure, owner or date of its own. */
  isMostlyCopied: z.boolean(),
  ownNumberCount: z.number().int(),
  ownOwnerCount: z.number().int(),
  ownDateCount: z.number().int(),
});

export const coverageSchema = z.object({
  dispatch: dispatchSummarySchema,
  on: civilDateSchema,
  document: z.object({
    id: documentIdSchema,
    referenceNumber: z.string().nullable(),
    subject: z.string().nullable(),
  }),
  /** One column each; a single one without an id for a whole document. */
  columns: z.array(z.object({ clauseId: clauseIdSchema.nullable(), label: z.string(), text: z.string() })),
  units: z.array(
    z.object({
      deliveryId: deliveryIdSchema,
      unitId: unitIdSchema,
      unitName: z.string(),
      acknowledgedOn: civilDateSchema.nullable(),
      daysToAcknowledge: z.number().int().nullable(),
      passedOnTo: z.number().int(),
      openQuestionCount: z.number().int(),
      reminderCount: z.number().int(),
      answers: z.array(answerSummarySchema),
      /** One state a column. */
      cells: z.array(z.enum(coverageStates)),
    }),
  ),
  /** How long each level took, from this sending downwards. */
  levels: z.array(
    z.object({
      level: z.number().int(),
      deliveryCount: z.number().int(),
      acknowledgedCount: z.number().int(),
      answeredCount: z.number().int(),
      meanDaysToAcknowledge: z.number().nullable(),
      meanDaysToAnswer: z.number().nullable(),
    }),
  ),
  questions: z.array(questionSchema),
});
export type Coverage = z.output<typeof coverageSchema>;

export const coverageRoute = defineRoute({
  id: "getCoverage",
  method: "GET",
  path: "/api/dispatches/:dispatchId/coverage",
  tag: "cascade",
  summary: {
    vi: "Ma trận: đơn vị nào đã nhận, trả lời khoản nào",
    en: "Coverage: which unit acknowledged and answered which clause",
  },
  access: followAccess,
  params: dispatchParams,
  response: coverageSchema,
  errors: [documentErrors.DOCUMENTS_NOT_FOUND],
});

export const remindRoute = defineRoute({
  id: "remindUnits",
  method: "POST",
  path: "/api/dispatches/:dispatchId/reminders",
  tag: "cascade",
  summary: { vi: "Đôn đốc các đơn vị chưa trả lời", en: "Remind the units that have not answered" },
  access: remindAccess,
  params: dispatchParams,
  body: z.object({
    /** Empty: every unit that has not answered. */
    unitIds: z.array(unitIdSchema).max(5_000).default([]),
    note: textSchema(1000).nullable().default(null),
  }),
  response: z.object({ remindedCount: z.number().int() }),
  errors: [documentErrors.DOCUMENTS_NOT_FOUND],
});

export const answerQuestionRoute = defineRoute({
  id: "answerQuestion",
  method: "POST",
  path: "/api/dispatches/:dispatchId/questions/:questionId/answer",
  tag: "cascade",
  summary: { vi: "Trả lời câu hỏi của đơn vị", en: "Answer a unit's question" },
  access: remindAccess,
  params: dispatchParams.extend({ questionId: questionIdSchema }),
  body: z.object({ answer: textSchema(5000) }),
  response: doneSchema,
  errors: [documentErrors.DOCUMENTS_NOT_FOUND, documentErrors.DOCUMENTS_QUESTION_ANSWERED],
});
