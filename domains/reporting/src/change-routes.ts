import { defineRoute, doneSchema, instantSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { entrySchema } from "./figure-schemas.ts";
import { indicatorIdSchema, periodIdSchema, roundIdSchema, targetIdSchema } from "./ids.ts";
import { namedUnitSchema } from "./indicator-schemas.ts";
import { reportingPermissions } from "./permissions.ts";

const tag = "totals";
const access = {
  kind: "permission",
  permission: reportingPermissions["figure:read"],
  target: { kind: "visible" },
} as const;

/** Figures that came to stand, by period and by the way they came. */
export const arrivedFiguresSchema = z.object({
  period: z.object({ id: periodIdSchema, label: z.string() }),
  kind: z.enum(["approval", "computation", "import", "example"]),
  unitCount: z.number().int(),
  cellCount: z.number().int(),
  lastAt: instantSchema,
  /** The round in which most of them were asked. */
  round: z.object({ id: roundIdSchema, title: z.string() }).nullable(),
});
export type ArrivedFigures = z.output<typeof arrivedFiguresSchema>;

/** A figure that stood and was changed. */
export const correctedFigureSchema = z.object({
  unit: namedUnitSchema,
  indicator: z.object({ id: indicatorIdSchema, name: z.string() }),
  period: z.object({ id: periodIdSchema, label: z.string() }),
  before: entrySchema,
  after: entrySchema,
  reason: z.string().nullable(),
  by: z.string(),
  at: instantSchema,
});
export type CorrectedFigure = z.output<typeof correctedFigureSchema>;

export const changedTargetSchema = z.object({
  id: targetIdSchema,
  title: z.string(),
  unit: namedUnitSchema,
  /** Of a revision: why. Null: newly set. */
  reason: z.string().nullable(),
  by: z.string(),
  at: instantSchema,
});
export type ChangedTarget = z.output<typeof changedTargetSchema>;

export const openedRoundSchema = z.object({
  id: roundIdSchema,
  title: z.string(),
  unit: namedUnitSchema,
  by: z.string(),
  at: instantSchema,
});
export type OpenedRound = z.output<typeof openedRoundSchema>;

export const changeRoutes = {
  /** What changed in the figures of the reader's units; at most 100 of each kind, the latest first. */
  readFigureChanges: defineRoute({
    id: "readFigureChanges",
    method: "GET",
    path: "/api/figure-changes",
    tag,
    summary: {
      vi: "Số liệu thay đổi từ lần xem trước",
      en: "What changed in the figures since the last visit",
    },
    access,
    query: z.object({
      /** Since when; since what the account has marked as seen when left out, or seven days when it never has. */
      since: instantSchema.optional(),
    }),
    response: z.object({
      since: instantSchema,
      /** Null: never marked as seen. */
      seenAt: instantSchema.nullable(),
      arrived: z.array(arrivedFiguresSchema),
      corrected: z.array(correctedFigureSchema),
      targets: z.array(changedTargetSchema),
      rounds: z.array(openedRoundSchema),
    }),
    errors: [],
  }),
  markFiguresSeen: defineRoute({
    id: "markFiguresSeen",
    method: "POST",
    path: "/api/figure-changes/seen",
    tag,
    summary: { vi: "Đánh dấu đã xem đến lúc này", en: "Mark as seen up to a moment" },
    access: { kind: "signed-in", reason: "keeps up to when this account has looked, and nothing else" },
    body: z.object({ upTo: instantSchema }),
    response: doneSchema,
    errors: [],
  }),
};
