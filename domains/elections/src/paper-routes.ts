import { defineRoute } from "@nhiemky/http-contract";
import { z } from "zod";
import { contestErrors, resultErrors } from "./errors.ts";
import { electionFileErrors } from "./file-errors.ts";
import { auditIdSchema } from "./ids.ts";
import {
  conductsContest,
  contestParams,
  countsBallots,
  readsContest,
  tableErrors,
  tag,
} from "./route-parts.ts";

export const trialKinds = ["test-sheets", "large-print"] as const;
export const paperForms = ["docx", "pdf"] as const;

const paperErrors = [
  contestErrors.ELECTIONS_CONTEST_NOT_FOUND,
  contestErrors.ELECTIONS_STATE_FORBIDS,
  electionFileErrors.ELECTIONS_RULE_PACK_NOT_IN_FORCE,
] as const;

/** What leaves the server as paper beside the ballots themselves: trial sheets, minutes, slides. */
export const paperRoutes = {
  printTrialBallots: defineRoute({
    id: "printTrialBallots",
    method: "GET",
    path: "/api/contests/:contestId/trial-ballots",
    tag,
    summary: {
      vi: "Phiếu thử để kiểm máy in, máy quét; phiếu chữ to (PDF)",
      en: "Test sheets for printer and scanner; a ballot in large print (PDF)",
    },
    access: conductsContest,
    params: contestParams,
    query: z.object({ kind: z.enum(trialKinds) }),
    download: { mediaTypes: ["application/pdf"] },
    response: z.unknown(),
    errors: paperErrors,
  }),
  printMinutesDraft: defineRoute({
    id: "printMinutesDraft",
    method: "GET",
    path: "/api/contests/:contestId/minutes-draft/file",
    tag,
    summary: { vi: "Biên bản kiểm phiếu để ký (.docx, .pdf)", en: "Minutes to be signed (.docx, .pdf)" },
    access: countsBallots,
    params: contestParams,
    query: z.object({ form: z.enum(paperForms) }),
    download: {
      mediaTypes: [
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      ],
    },
    response: z.unknown(),
    errors: [...tableErrors, resultErrors.ELECTIONS_NOT_CERTIFIED],
  }),
  downloadMinutes: defineRoute({
    id: "downloadMinutes",
    method: "GET",
    path: "/api/contests/:contestId/minutes",
    tag,
    summary: { vi: "Biên bản kiểm phiếu đã công bố", en: "Minutes of an announced count" },
    access: readsContest,
    params: contestParams,
    query: z.object({ form: z.enum(paperForms) }),
    download: {
      mediaTypes: [
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      ],
    },
    response: z.unknown(),
    errors: [contestErrors.ELECTIONS_CONTEST_NOT_FOUND, resultErrors.ELECTIONS_NOT_ANNOUNCED],
  }),
  printAuditSheet: defineRoute({
    id: "printAuditSheet",
    method: "GET",
    path: "/api/contests/:contestId/hand-audits/:auditId/sheet",
    tag,
    summary: {
      vi: "Phiếu kiểm tay để hai người ghi (.docx, .pdf)",
      en: "Sheet of a hand audit for two tellers to write on (.docx, .pdf)",
    },
    access: countsBallots,
    params: contestParams.extend({ auditId: auditIdSchema }),
    query: z.object({ form: z.enum(paperForms) }),
    download: {
      mediaTypes: [
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      ],
    },
    response: z.unknown(),
    errors: [...tableErrors, resultErrors.ELECTIONS_NOT_CERTIFIED, resultErrors.ELECTIONS_AUDIT_NOT_FOUND],
  }),
  showSlides: defineRoute({
    id: "showSlides",
    method: "GET",
    path: "/api/contests/:contestId/slides",
    tag,
    summary: {
      vi: "Trang chiếu: trước công bố không có số phiếu của ai",
      en: "Slides: before the announcement without anybody's votes",
    },
    access: readsContest,
    params: contestParams,
    download: { mediaTypes: ["application/pdf"] },
    response: z.unknown(),
    errors: paperErrors,
  }),
};
