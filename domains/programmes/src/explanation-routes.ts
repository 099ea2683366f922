import { defineRoute, doneSchema, idOf, pageOf, pageQuerySchema, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { explanationErrors, taskErrors } from "./errors.ts";
import { explanationSchema, newExplanationSchema } from "./explanation-schemas.ts";
import { unitIdSchema } from "./ids.ts";
import { programmePermissions } from "./permissions.ts";

const tag = "explanations";

export const explanationRoutes = {
  requestExplanation: defineRoute({
    id: "requestExplanation",
    method: "POST",
    path: "/api/explanation-requests",
    tag,
    summary: { vi: "Yêu cầu đơn vị giải trình", en: "Ask a unit to explain" },
    access: {
      kind: "permission",
      permission: programmePermissions["explanation:ask"],
      target: { kind: "unit", place: "body", name: "askedUnitId" },
    },
    body: newExplanationSchema,
    response: z.object({ explanationId: idOf<"explanation">() }),
    status: 201,
    errors: [
      taskErrors.TASK_NOT_FOUND,
      taskErrors.TASK_RESTS_ON_UNKNOWN,
      explanationErrors.EXPLANATION_DUE_IN_PAST,
      explanationErrors.EXPLANATION_TASK_OF_OTHER_UNIT,
    ],
  }),
  answerExplanation: defineRoute({
    id: "answerExplanation",
    method: "POST",
    path: "/api/explanation-requests/:explanationId/answer",
    tag,
    summary: { vi: "Trả lời yêu cầu giải trình", en: "Answer a request for explanation" },
    access: {
      kind: "permission",
      permission: programmePermissions["task:answer"],
      target: { kind: "entity", entity: "explanation.asked", place: "params", name: "explanationId" },
    },
    params: z.object({ explanationId: idOf<"explanation">() }),
    body: z.object({ answer: textSchema(10_000) }),
    response: doneSchema,
    errors: [explanationErrors.EXPLANATION_NOT_FOUND, explanationErrors.EXPLANATION_ANSWERED],
  }),
  listExplanations: defineRoute({
    id: "listExplanations",
    method: "GET",
    path: "/api/explanation-requests",
    tag,
    summary: { vi: "Các yêu cầu giải trình", en: "Requests for explanation" },
    access: {
      kind: "permission",
      permission: programmePermissions["task:read"],
      target: { kind: "visible" },
    },
    query: pageQuerySchema.extend({
      unitId: unitIdSchema.optional(),
      openOnly: z.stringbool().default(false),
    }),
    response: pageOf(explanationSchema),
    errors: [],
  }),
};
