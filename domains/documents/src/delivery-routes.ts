import { civilDateSchema, defineRoute, doneSchema, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { answerSummarySchema, questionSchema } from "./cascade-routes.ts";
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

const deliveryParams = z.object({ deliveryId: deliveryIdSchema });
const answerAccess = {
  kind: "permission",
  permission: documentPermissions["delivery:answer"],
  target: { kind: "entity", entity: "delivery", place: "params", name: "deliveryId" },
} as const;

export const deliverySchema = z.object({
  id: deliveryIdSchema,
  dispatchId: dispatchIdSchema,
  documentId: documentIdSchema,
  unitId: unitIdSchema,
  unitName: z.string(),
  fromUnitName: z.string(),
  referenceNumber: z.string().nullable(),
  subject: z.string().nullable(),
  note: z.string().nullable(),
  sentOn: civilDateSchema,
  acknowledgeBy: civilDateSchema.nullable(),
  answerBy: civilDateSchema.nullable(),
  acknowledgedOn: civilDateSchema.nullable(),
  answeredOn: civilDateSchema.nullable(),
  state: z.enum(coverageStates),
  clauseLabels: z.array(z.string()),
  reminderCount: z.number().int(),
  lastRemindedAt: z.string().nullable(),
});
export type DeliveryView = z.output<typeof deliverySchema>;

export const listDeliveriesRoute = defineRoute({
  id: "listDeliveries",
  method: "GET",
  path: "/api/deliveries",
  tag: "cascade",
  summary: { vi: "Văn bản được gửi đến đơn vị", en: "Documents sent to the unit" },
  access: {
    kind: "permission",
    permission: documentPermissions["document:read"],
    target: { kind: "visible" },
  },
  query: z.object({
    /** A unit in the reader's scope; the reader's own units when left out. */
    unitId: unitIdSchema.optional(),
    documentId: documentIdSchema.optional(),
    /** Only what still waits for an acknowledgement or an answer. */
    isOpen: z.enum(["true", "false"]).default("true"),
  }),
  response: z.object({ deliveries: z.array(deliverySchema) }),
  errors: [],
});

export const getDeliveryRoute = defineRoute({
  id: "getDelivery",
  method: "GET",
  path: "/api/deliveries/:deliveryId",
  tag: "cascade",
  summary: {
    vi: "Một văn bản được gửi đến: khoản được giao, câu hỏi, trả lời",
    en: "One delivery: its clauses, questions and answers",
  },
  access: { ...answerAccess, permission: documentPermissions["document:read"] },
  params: deliveryParams,
  response: deliverySchema.extend({
    clauses: z.array(z.object({ id: clauseIdSchema, label: z.string(), text: z.string() })),
    questions: z.array(questionSchema),
    answers: z.array(answerSummarySchema),
    reminders: z.array(z.object({ remindedAt: z.string(), note: z.string().nullable() })),
  }),
  errors: [documentErrors.DOCUMENTS_NOT_FOUND],
});

export const acknowledgeRoute = defineRoute({
  id: "acknowledgeDelivery",
  method: "POST",
  path: "/api/deliveries/:deliveryId/acknowledgement",
  tag: "cascade",
  summary: { vi: "Xác nhận đã nhận", en: "Acknowledge receipt" },
  access: answerAccess,
  params: deliveryParams,
  response: doneSchema,
  errors: [documentErrors.DOCUMENTS_NOT_FOUND, documentErrors.DOCUMENTS_ALREADY_ACKNOWLEDGED],
});

export const askRoute = defineRoute({
  id: "askAboutDelivery",
  method: "POST",
  path: "/api/deliveries/:deliveryId/questions",
  tag: "cascade",
  summary: { vi: "Hỏi đơn vị gửi", en: "Ask the sender" },
  access: answerAccess,
  params: deliveryParams,
  body: z.object({ question: textSchema(5000), clauseId: clauseIdSchema.nullable().default(null) }),
  response: z.object({ id: questionIdSchema }),
  status: 201,
  errors: [documentErrors.DOCUMENTS_NOT_FOUND, documentErrors.DOCUMENTS_CLAUSE_NOT_IN_DOCUMENT],
});

export const answerDeliveryRoute = defineRoute({
  id: "answerDelivery",
  method: "POST",
  path: "/api/deliveries/:deliveryId/answers",
  tag: "cascade",
  summary: { vi: "Trả lời bằng văn bản của đơn vị", en: "Answer with the unit's own document" },
  access: answerAccess,
  params: deliveryParams,
  body: z.object({
    documentId: documentIdSchema,
    /** Empty: all clauses that were sent. */
    clauseIds: z.array(clauseIdSchema).max(2_000).default([]),
  }),
  response: answerSummarySchema,
  status: 201,
  errors: [
    documentErrors.DOCUMENTS_NOT_FOUND,
    documentErrors.DOCUMENTS_ANSWER_NOT_OWN,
    documentErrors.DOCUMENTS_CLAUSE_NOT_IN_DOCUMENT,
  ],
});
