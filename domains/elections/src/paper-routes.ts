import { defineRoute } from "@nhiemky/http-contract";
import { z } from "zod";
import { grammars } from "./election-words.ts";
import { contestErrors, resultErrors } from "./errors.ts";
import { electionFileErrors } from "./file-errors.ts";
import {
  conductsContest,
  contestParams,
  countsBallots,
  readsContest,
  tableErrors,
  tag,
} from "./route-parts.ts";

export const ballotSizes = ["standard", "large-print"] as const;
export const paperForms = ["docx", "pdf"] as const;

const box = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });

/** The part of `nhiemky-ballot-layout/1` that is laid over an image: millimetres from the upper left corner. */
export const ballotOverlaySchema = z.object({
  grammar: z.enum(grammars),
  seats: z.number().int(),
  page: z.object({ widthMm: z.number(), heightMm: z.number() }),
  pages: z
    .array(
      z.object({
        page: z.number().int(),
        rows: z
          .array(
            z.object({
              candidate: z.string(),
              number: z.number().int(),
              /** As printed: members of the committee need not see the contest's page. */
              printed: z.string(),
              name: box,
              strip: box,
              agree: box.optional(),
              disagree: box.optional(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
});

const paperErrors = [
  contestErrors.ELECTIONS_CONTEST_NOT_FOUND,
  contestErrors.ELECTIONS_STATE_FORBIDS,
  electionFileErrors.ELECTIONS_RULE_PACK_NOT_IN_FORCE,
] as const;

/** What leaves the server as paper: ballots, their layout, minutes, slides. */
export const paperRoutes = {
  printBallots: defineRoute({
    id: "printBallots",
    method: "GET",
    path: "/api/contests/:contestId/ballot-print",
    tag,
    summary: { vi: "Phiếu bầu để in (PDF)", en: "Ballots for printing (PDF)" },
    access: conductsContest,
    params: contestParams,
    query: z.object({
      size: z.enum(ballotSizes).default("standard"),
      /** Ballots of a run in counted bundles; left out: one ballot. */
      copies: z.coerce.number().int().min(1).max(10_000).optional(),
      bundle: z.coerce.number().int().min(1).max(1000).default(50),
    }),
    download: { mediaTypes: ["application/pdf"] },
    response: z.unknown(),
    errors: paperErrors,
  }),
  printTestBallots: defineRoute({
    id: "printTestBallots",
    method: "GET",
    path: "/api/contests/:contestId/test-ballots",
    tag,
    summary: {
      vi: "Phiếu thử để kiểm máy in, máy quét (PDF)",
      en: "Test sheets for printer and scanner (PDF)",
    },
    access: conductsContest,
    params: contestParams,
    download: { mediaTypes: ["application/pdf"] },
    response: z.unknown(),
    errors: paperErrors,
  }),
  exportBallotLayout: defineRoute({
    id: "exportBallotLayout",
    method: "GET",
    path: "/api/contests/:contestId/ballot-layout",
    tag,
    summary: { vi: "Bố cục phiếu (layout.json)", en: "Layout of the ballot (layout.json)" },
    access: conductsContest,
    params: contestParams,
    query: z.object({ size: z.enum(ballotSizes).default("standard") }),
    download: { mediaTypes: ["application/json"] },
    response: z.unknown(),
    errors: paperErrors,
  }),
  readBallotOverlay: defineRoute({
    id: "readBallotOverlay",
    method: "GET",
    path: "/api/contests/:contestId/ballot-overlay",
    tag,
    summary: { vi: "Vị trí các tên trên ảnh phiếu", en: "Where the names lie on an image of a ballot" },
    access: countsBallots,
    params: contestParams,
    response: ballotOverlaySchema,
    errors: [...tableErrors, electionFileErrors.ELECTIONS_RULE_PACK_NOT_IN_FORCE],
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
