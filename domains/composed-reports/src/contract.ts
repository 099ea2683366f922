import {
  civilDateSchema,
  defineRoute,
  doneSchema,
  idOf,
  instantSchema,
  pageOf,
  pageQuerySchema,
  textSchema,
} from "@nhiemky/http-contract";
import { z } from "zod";
import { figureCheckErrors } from "./errors.ts";
import { figureCheckPermissions } from "./permissions.ts";

export { figureCheckEvents } from "./audit-events.ts";
export { figureCheckErrors } from "./errors.ts";
export { figureCheckPermissions } from "./permissions.ts";
export { type FindingSeverity, findingSeverity } from "./rules/finding-severity.ts";

const tag = "figure checks";

/** Longest text that is checked, in UTF-16 units. */
export const longestText = 1_000_000;
/** Largest file that is taken. */
export const largestFileBytes = 50_000_000;

const checkIdSchema = idOf<"figure-check">();
const params = z.object({ figureCheckId: checkIdSchema });

/** Phát hiện: one claim of arithmetic with its verdict, as libraries/vietnamese-text reads it. */
export const findingSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  kind: z.string(),
  stated: z.number(),
  computed: z.number(),
  verdict: z.enum(["ok", "truncated", "wrong", "approximate-ok"]),
  message: z.string(),
  acceptance: z.object({ reason: z.string(), by: z.string(), at: instantSchema }).nullable(),
});
export type Finding = z.output<typeof findingSchema>;

const summaryFields = {
  figureCheckId: checkIdSchema,
  unitId: idOf<"unit">(),
  title: z.string(),
  fileName: z.string().nullable(),
  checkedAt: instantSchema,
  checkedOn: civilDateSchema,
  checkedBy: z.string(),
};
export const figureCheckRowSchema = z.object({
  ...summaryFields,
  findingCount: z.number().int(),
  openCount: z.number().int(),
});
export type FigureCheckRow = z.output<typeof figureCheckRowSchema>;

export const figureCheckSchema = z.object({
  ...summaryFields,
  text: z.string(),
  findings: z.array(findingSchema),
  isDocx: z.boolean(),
});
export type FigureCheck = z.output<typeof figureCheckSchema>;

/** A finding's place: start, end and kind name it within a text that never changes. */
const placeSchema = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  kind: z.string().max(40),
});

const onCheck = { kind: "entity", entity: "figure-check", place: "params", name: "figureCheckId" } as const;

export const figureCheckRoutes = {
  listFigureChecks: defineRoute({
    id: "listFigureChecks",
    method: "GET",
    path: "/api/figure-checks",
    tag,
    summary: { vi: "Các lần kiểm số", en: "Figure checks" },
    access: {
      kind: "permission",
      permission: figureCheckPermissions["figure-check:read"],
      target: { kind: "visible" },
    },
    query: pageQuerySchema,
    response: pageOf(figureCheckRowSchema),
    errors: [],
  }),
  runFigureCheck: defineRoute({
    id: "runFigureCheck",
    method: "POST",
    path: "/api/figure-checks",
    tag,
    summary: {
      vi: "Kiểm số một văn bản dán vào hoặc tải lên",
      en: "Check the figures of a text, pasted or uploaded",
    },
    access: {
      kind: "permission",
      permission: figureCheckPermissions["figure-check:run"],
      target: { kind: "unit", place: "body", name: "unitId" },
    },
    upload: { maxBytes: largestFileBytes },
    body: z.object({
      unitId: idOf<"unit">(),
      title: textSchema(300),
      text: z.string().max(longestText).optional(),
    }),
    response: figureCheckSchema,
    status: 201,
    errors: [figureCheckErrors.FIGURE_CHECK_EMPTY, figureCheckErrors.FIGURE_CHECK_TEXT_TOO_LONG],
  }),
  readFigureCheck: defineRoute({
    id: "readFigureCheck",
    method: "GET",
    path: "/api/figure-checks/:figureCheckId",
    tag,
    summary: { vi: "Một lần kiểm số", en: "One figure check" },
    access: { kind: "permission", permission: figureCheckPermissions["figure-check:read"], target: onCheck },
    params,
    response: figureCheckSchema,
    errors: [figureCheckErrors.FIGURE_CHECK_NOT_FOUND],
  }),
  acceptFinding: defineRoute({
    id: "acceptFinding",
    method: "POST",
    path: "/api/figure-checks/:figureCheckId/acceptances",
    tag,
    summary: { vi: "Chấp nhận một phát hiện, có lý do", en: "Accept a finding, with the reason" },
    access: { kind: "permission", permission: figureCheckPermissions["figure-check:run"], target: onCheck },
    params,
    body: placeSchema.extend({ reason: textSchema(1000) }),
    response: doneSchema,
    errors: [figureCheckErrors.FIGURE_CHECK_NOT_FOUND, figureCheckErrors.FIGURE_CHECK_NO_SUCH_FINDING],
  }),
  withdrawAcceptance: defineRoute({
    id: "withdrawAcceptance",
    method: "POST",
    path: "/api/figure-checks/:figureCheckId/acceptances/withdraw",
    tag,
    summary: { vi: "Bỏ chấp nhận một phát hiện", en: "Withdraw an acceptance" },
    access: { kind: "permission", permission: figureCheckPermissions["figure-check:run"], target: onCheck },
    params,
    body: placeSchema,
    response: doneSchema,
    errors: [figureCheckErrors.FIGURE_CHECK_NO_SUCH_FINDING],
  }),
  exportCommentedDocx: defineRoute({
    id: "exportCommentedDocx",
    method: "GET",
    path: "/api/figure-checks/:figureCheckId/commented.docx",
    tag,
    summary: { vi: "Tải tệp .docx có nhận xét tại chỗ", en: "The .docx with comments at the places" },
    access: { kind: "permission", permission: figureCheckPermissions["figure-check:read"], target: onCheck },
    params,
    download: { mediaTypes: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] },
    response: z.undefined(),
    errors: [figureCheckErrors.FIGURE_CHECK_NOT_FOUND, figureCheckErrors.FIGURE_CHECK_NOT_DOCX],
  }),
};
