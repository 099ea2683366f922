import {
  civilDateSchema,
  defineRoute,
  doneSchema,
  pageOf,
  pageQuerySchema,
  textSchema,
} from "@nhiemky/http-contract";
import { z } from "zod";
import { periodErrors } from "./errors.ts";
import { roundIdSchema, unitIdSchema } from "./ids.ts";
import { reportingPermissions } from "./permissions.ts";
import { formErrors, roundErrors } from "./rounds-errors.ts";
import {
  completenessSchema,
  newRoundSchema,
  reportRequestSchema,
  roundRowSchema,
  roundUnitSchema,
} from "./rounds-schemas.ts";
import { sheetStates } from "./rules/submission-states.ts";

const tag = "reporting rounds";
const params = z.object({ roundId: roundIdSchema });
const readRound = {
  kind: "permission",
  permission: reportingPermissions["figure:read"],
  target: { kind: "entity", entity: "round.reader", place: "params", name: "roundId" },
} as const;
const leadRound = {
  kind: "permission",
  permission: reportingPermissions["round:open"],
  target: { kind: "entity", entity: "round", place: "params", name: "roundId" },
} as const;

export const roundsRoutes = {
  listRounds: defineRoute({
    id: "listRounds",
    method: "GET",
    path: "/api/rounds",
    tag,
    summary: { vi: "Các đợt báo cáo", en: "Reporting rounds" },
    access: {
      kind: "permission",
      permission: reportingPermissions["figure:read"],
      target: { kind: "visible" },
    },
    query: pageQuerySchema.extend({
      ownerUnitId: unitIdSchema.optional(),
      /** "open": not locked and not approved everywhere. */
      show: z.enum(["open", "all"]).default("all"),
    }),
    response: pageOf(roundRowSchema).extend({ asOf: civilDateSchema }),
    errors: [],
  }),
  openRound: defineRoute({
    id: "openRound",
    method: "POST",
    path: "/api/rounds",
    tag,
    summary: { vi: "Mở đợt báo cáo", en: "Open a reporting round" },
    access: {
      kind: "permission",
      permission: reportingPermissions["round:open"],
      target: { kind: "unit", place: "body", name: "ownerUnitId" },
    },
    body: newRoundSchema,
    response: z.object({ roundId: roundIdSchema }),
    status: 201,
    errors: [
      formErrors.FORM_NOT_FOUND,
      periodErrors.PERIOD_NOT_FOUND,
      roundErrors.ROUND_PERIOD_MISMATCH,
      roundErrors.ROUND_DUE_TOO_EARLY,
      roundErrors.ROUND_UNITS_OUTSIDE,
      roundErrors.ROUND_UNITS_NOT_LIVING,
    ],
  }),
  readRound: defineRoute({
    id: "readRound",
    method: "GET",
    path: "/api/rounds/:roundId",
    tag,
    summary: { vi: "Một đợt báo cáo", en: "A reporting round" },
    access: readRound,
    params,
    response: z.object({
      asOf: civilDateSchema,
      round: roundRowSchema,
      mayLead: z.boolean(),
    }),
    errors: [roundErrors.ROUND_NOT_FOUND],
  }),
  listRoundUnits: defineRoute({
    id: "listRoundUnits",
    method: "GET",
    path: "/api/rounds/:roundId/units",
    tag,
    summary: {
      vi: "Đơn vị được hỏi: ai chưa gửi, ai bị trả lại, ai trễ",
      en: "Units asked: who has not sent, was returned, is late",
    },
    access: readRound,
    params,
    query: pageQuerySchema.extend({
      state: z.enum([...sheetStates, "overdue"]).optional(),
      underUnitId: unitIdSchema.optional(),
    }),
    response: pageOf(roundUnitSchema),
    errors: [roundErrors.ROUND_NOT_FOUND],
  }),
  readCompleteness: defineRoute({
    id: "readCompleteness",
    method: "GET",
    path: "/api/rounds/:roundId/completeness",
    tag,
    summary: {
      vi: "Mức đầy đủ và đúng hạn theo từng cấp",
      en: "Completeness and punctuality, level by level",
    },
    access: readRound,
    params,
    query: z.object({
      /** Whose direct subordinates; the round's owner when left out. */
      underUnitId: unitIdSchema.optional(),
    }),
    response: z.object({ under: completenessSchema, rows: z.array(completenessSchema) }),
    errors: [roundErrors.ROUND_NOT_FOUND, roundErrors.ROUND_UNIT_NOT_ASKED],
  }),
  lockRound: defineRoute({
    id: "lockRound",
    method: "PUT",
    path: "/api/rounds/:roundId/lock",
    tag,
    summary: { vi: "Khóa hoặc mở khóa đợt báo cáo", en: "Lock or unlock a round" },
    access: leadRound,
    params,
    body: z.object({ isLocked: z.boolean() }),
    response: doneSchema,
    errors: [roundErrors.ROUND_NOT_FOUND],
  }),
  extendDueDate: defineRoute({
    id: "extendDueDate",
    method: "POST",
    path: "/api/rounds/:roundId/due-dates",
    tag,
    summary: { vi: "Gia hạn gửi cho một số đơn vị", en: "Extend the due date of some units" },
    access: leadRound,
    params,
    body: z.object({ unitIds: z.array(unitIdSchema).min(1).max(60_000), dueOn: civilDateSchema }),
    response: z.object({ changedCount: z.number().int() }),
    errors: [roundErrors.ROUND_NOT_FOUND, roundErrors.ROUND_DUE_TOO_EARLY, roundErrors.ROUND_UNIT_NOT_ASKED],
  }),
  remindUnits: defineRoute({
    id: "remindRoundUnits",
    method: "POST",
    path: "/api/rounds/:roundId/reminders",
    tag,
    summary: { vi: "Đôn đốc các đơn vị còn nợ báo cáo", en: "Remind units that still owe their report" },
    access: leadRound,
    params,
    body: z.object({
      /** Everybody who has not sent, or was returned, when left out. */
      unitIds: z.array(unitIdSchema).min(1).max(60_000).nullable().default(null),
      note: textSchema(1000).nullable().default(null),
    }),
    response: z.object({ remindedCount: z.number().int() }),
    errors: [roundErrors.ROUND_NOT_FOUND, roundErrors.ROUND_NOBODY_TO_REMIND],
  }),
  listReportRequests: defineRoute({
    id: "listReportRequests",
    method: "GET",
    path: "/api/units/:unitId/report-requests",
    tag,
    summary: {
      vi: "Báo cáo mà đơn vị phải gửi, và phiếu chờ đơn vị duyệt",
      en: "Reports that a unit has to send, and sheets that wait for its approval",
    },
    access: {
      kind: "permission",
      permission: reportingPermissions["figure:read"],
      target: { kind: "unit", place: "params", name: "unitId" },
    },
    params: z.object({ unitId: unitIdSchema }),
    response: z.object({
      asOf: civilDateSchema,
      requests: z.array(reportRequestSchema),
      awaitingApproval: z.array(
        z.object({ roundId: roundIdSchema, title: z.string(), count: z.number().int() }),
      ),
    }),
    errors: [],
  }),
};
