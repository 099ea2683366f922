import { defineRoute, doneSchema, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { figureErrors } from "./errors.ts";
import { cellPlaceSchema } from "./figure-schemas.ts";
import { roundIdSchema, submissionEvidenceIdSchema, submissionIdSchema, unitIdSchema } from "./ids.ts";
import { reportingPermissions } from "./permissions.ts";
import { entryErrors, roundErrors, submissionErrors } from "./rounds-errors.ts";
import {
  evidenceLimitBytes,
  findingSchema,
  newCorrectionSchema,
  newEntriesSchema,
  returnSchema,
  sheetSchema,
} from "./sheet-schemas.ts";

const tag = "reporting rounds";
const place = z.object({ roundId: roundIdSchema, unitId: unitIdSchema });
const submission = z.object({ submissionId: submissionIdSchema });
const evidence = z.object({ evidenceId: submissionEvidenceIdSchema });
const ofUnit = { kind: "unit", place: "params", name: "unitId" } as const;
const enterForUnit = {
  kind: "permission",
  permission: reportingPermissions["figure:enter"],
  target: ofUnit,
} as const;
const approve = {
  kind: "permission",
  permission: reportingPermissions["figure:approve"],
  target: { kind: "entity", entity: "submission.approver", place: "params", name: "submissionId" },
} as const;
const roundAndUnit = [roundErrors.ROUND_NOT_FOUND, roundErrors.ROUND_UNIT_NOT_ASKED];
const entering = [...roundAndUnit, roundErrors.ROUND_LOCKED, roundErrors.ROUND_NOT_OPEN_YET];

export const sheetRoutes = {
  readSheet: defineRoute({
    id: "readSheet",
    method: "GET",
    path: "/api/rounds/:roundId/units/:unitId/sheet",
    tag,
    summary: {
      vi: "Phiếu của một đơn vị: ô đã biết, ô phải nhập, kiểm tra, quá trình",
      en: "A unit's sheet: what is known, what is asked, checks, history",
    },
    access: { kind: "permission", permission: reportingPermissions["figure:read"], target: ofUnit },
    params: place,
    response: sheetSchema,
    errors: roundAndUnit,
  }),
  saveEntries: defineRoute({
    id: "saveEntries",
    method: "POST",
    path: "/api/rounds/:roundId/units/:unitId/entries",
    tag,
    summary: { vi: "Ghi số liệu vào phiếu", en: "Enter figures in a sheet" },
    access: enterForUnit,
    params: place,
    body: newEntriesSchema,
    response: z.object({
      versions: z.array(cellPlaceSchema.extend({ version: z.number().int() })),
      findings: z.array(findingSchema),
    }),
    errors: [
      ...entering,
      submissionErrors.SUBMISSION_STEP_REFUSED,
      submissionErrors.SUBMISSION_CELL_UNKNOWN,
      entryErrors.ENTRY_CELL_LOCKED,
      entryErrors.ENTRY_CONFLICT,
      figureErrors.FIGURE_TOO_PRECISE,
    ],
  }),
  submitSheet: defineRoute({
    id: "submitSheet",
    method: "POST",
    path: "/api/rounds/:roundId/units/:unitId/submission",
    tag,
    summary: { vi: "Gửi phiếu lên cấp trên", en: "Send a sheet to the superior" },
    access: enterForUnit,
    params: place,
    body: z.object({ note: textSchema(2000).nullable().default(null) }),
    response: z.object({ submissionId: submissionIdSchema }),
    errors: [
      ...entering,
      submissionErrors.SUBMISSION_STEP_REFUSED,
      submissionErrors.SUBMISSION_HAS_ERRORS,
      submissionErrors.SUBMISSION_WARNING_UNEXPLAINED,
    ],
  }),
  addEvidence: defineRoute({
    id: "addSubmissionEvidence",
    method: "POST",
    path: "/api/rounds/:roundId/units/:unitId/evidence",
    tag,
    summary: {
      vi: "Thêm minh chứng cho một ô hoặc cả phiếu",
      en: "Add evidence to a cell or the whole sheet",
    },
    access: enterForUnit,
    params: place,
    /** Null: of the whole sheet. */
    body: z.object({ cell: cellPlaceSchema.nullable().default(null) }),
    upload: { maxBytes: evidenceLimitBytes },
    response: z.object({ evidenceId: submissionEvidenceIdSchema }),
    status: 201,
    errors: [
      ...entering,
      submissionErrors.SUBMISSION_STEP_REFUSED,
      submissionErrors.SUBMISSION_CELL_UNKNOWN,
      submissionErrors.SUBMISSION_EVIDENCE_NO_FILE,
    ],
  }),
  readEvidence: defineRoute({
    id: "readSubmissionEvidence",
    method: "GET",
    path: "/api/submission-evidence/:evidenceId",
    tag,
    summary: { vi: "Tải tệp minh chứng", en: "Download evidence" },
    access: {
      kind: "permission",
      permission: reportingPermissions["figure:read"],
      target: { kind: "entity", entity: "submission-evidence", place: "params", name: "evidenceId" },
    },
    params: evidence,
    download: { mediaTypes: ["application/octet-stream"] },
    response: z.unknown(),
    errors: [submissionErrors.SUBMISSION_EVIDENCE_NOT_FOUND],
  }),
  removeEvidence: defineRoute({
    id: "removeSubmissionEvidence",
    method: "DELETE",
    path: "/api/submission-evidence/:evidenceId",
    tag,
    summary: { vi: "Bỏ minh chứng khỏi phiếu chưa gửi", en: "Take evidence out of a sheet not yet sent" },
    access: {
      kind: "permission",
      permission: reportingPermissions["figure:enter"],
      target: { kind: "entity", entity: "submission-evidence", place: "params", name: "evidenceId" },
    },
    params: evidence,
    response: doneSchema,
    errors: [submissionErrors.SUBMISSION_EVIDENCE_NOT_FOUND, submissionErrors.SUBMISSION_STEP_REFUSED],
  }),
  withdrawSheet: defineRoute({
    id: "withdrawSheet",
    method: "POST",
    path: "/api/submissions/:submissionId/withdrawal",
    tag,
    summary: { vi: "Rút phiếu khi chưa ai duyệt", en: "Take a sheet back before anybody approved it" },
    access: {
      kind: "permission",
      permission: reportingPermissions["figure:enter"],
      target: { kind: "entity", entity: "submission", place: "params", name: "submissionId" },
    },
    params: submission,
    response: doneSchema,
    errors: [submissionErrors.SUBMISSION_NOT_FOUND, submissionErrors.SUBMISSION_STEP_REFUSED],
  }),
  returnSheet: defineRoute({
    id: "returnSheet",
    method: "POST",
    path: "/api/submissions/:submissionId/return",
    tag,
    summary: { vi: "Trả lại phiếu, nêu lý do", en: "Return a sheet with the reason" },
    access: approve,
    params: submission,
    body: returnSchema,
    response: doneSchema,
    errors: [
      submissionErrors.SUBMISSION_NOT_FOUND,
      submissionErrors.SUBMISSION_STEP_REFUSED,
      submissionErrors.SUBMISSION_CELL_UNKNOWN,
      roundErrors.ROUND_LOCKED,
    ],
  }),
  approveSheet: defineRoute({
    id: "approveSheet",
    method: "POST",
    path: "/api/submissions/:submissionId/approval",
    tag,
    summary: { vi: "Duyệt phiếu ở cấp mình", en: "Approve a sheet at one's level" },
    access: approve,
    params: submission,
    body: z.object({ note: textSchema(2000).nullable().default(null) }),
    response: z.object({
      /** False: the next superior approves too. */
      isFinal: z.boolean(),
    }),
    errors: [
      submissionErrors.SUBMISSION_NOT_FOUND,
      submissionErrors.SUBMISSION_STEP_REFUSED,
      figureErrors.FIGURE_UNIT_NOT_LIVING,
    ],
  }),
  approveSheets: defineRoute({
    id: "approveSheets",
    method: "POST",
    path: "/api/rounds/:roundId/approvals",
    tag,
    summary: { vi: "Duyệt nhiều phiếu một lúc", en: "Approve many sheets at once" },
    access: {
      kind: "permission",
      permission: reportingPermissions["figure:approve"],
      target: { kind: "visible" },
    },
    params: z.object({ roundId: roundIdSchema }),
    body: z.object({
      submissionIds: z.array(submissionIdSchema).min(1).max(500),
      note: textSchema(2000).nullable().default(null),
    }),
    response: z.object({ approvedCount: z.number().int() }),
    /** SUBMISSION_BULK_PROBLEMS names each sheet in `details.sheets`. */
    errors: [submissionErrors.SUBMISSION_BULK_PROBLEMS],
  }),
  correctSheet: defineRoute({
    id: "correctSheet",
    method: "POST",
    path: "/api/submissions/:submissionId/correction",
    tag,
    summary: {
      vi: "Đính chính số liệu đã duyệt, giữ số cũ",
      en: "Correct approved figures, the old ones kept",
    },
    access: approve,
    params: submission,
    body: newCorrectionSchema,
    response: z.object({ changedCount: z.number().int() }),
    errors: [
      submissionErrors.SUBMISSION_NOT_FOUND,
      submissionErrors.SUBMISSION_STEP_REFUSED,
      submissionErrors.SUBMISSION_CELL_UNKNOWN,
      entryErrors.ENTRY_CELL_LOCKED,
      entryErrors.ENTRY_CONFLICT,
      figureErrors.FIGURE_TOO_PRECISE,
    ],
  }),
};
