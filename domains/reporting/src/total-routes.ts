import { civilDateSchema, defineRoute } from "@nhiemky/http-contract";
import { z } from "zod";
import { figureErrors, indicatorErrors, periodErrors } from "./errors.ts";
import { categoryOptionIdSchema, indicatorIdSchema, periodIdSchema, unitIdSchema } from "./ids.ts";
import { indicatorRowSchema, namedUnitSchema } from "./indicator-schemas.ts";
import { periodSchema } from "./period-schemas.ts";
import { reportingPermissions } from "./permissions.ts";
import { periodKinds } from "./rules/period-kinds.ts";
import {
  openedNumberSchema,
  pendingSchema,
  seriesPointSchema,
  structureQuerySchema,
  totalSchema,
  unitTotalSchema,
} from "./total-schemas.ts";

const tag = "totals";
const params = z.object({ unitId: unitIdSchema });
const access = {
  kind: "permission",
  permission: reportingPermissions["figure:read"],
  target: { kind: "unit", place: "params", name: "unitId" },
} as const;
const errors = [
  indicatorErrors.INDICATOR_NOT_FOUND,
  periodErrors.PERIOD_NOT_FOUND,
  figureErrors.FIGURE_CATEGORY_WRONG,
];
const whatAndHow = z.object({
  indicatorId: indicatorIdSchema,
  structure: structureQuerySchema,
  categoryOptionId: categoryOptionIdSchema.optional(),
});
const onePeriod = whatAndHow.extend({ periodId: periodIdSchema });

const unitFiguresQuery = z.object({ periodId: periodIdSchema, structure: structureQuerySchema });
const seriesQuery = whatAndHow.extend({
  /** The kind of period; the indicator's own frequency when left out. */
  kind: z.enum(periodKinds).optional(),
  fromOn: civilDateSchema.optional(),
  toOn: civilDateSchema.optional(),
});
const spreadsheet = {
  download: { mediaTypes: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] },
  response: z.undefined(),
} as const;

export const totalRoutes = {
  /** Every indicator of a unit for a period, with the year before beside it. */
  readUnitFigures: defineRoute({
    id: "readUnitFigures",
    method: "GET",
    path: "/api/units/:unitId/figures",
    tag,
    summary: { vi: "Mọi chỉ số của một đơn vị trong một kỳ", en: "All indicators of a unit in a period" },
    access,
    params,
    query: unitFiguresQuery,
    response: z.object({
      unit: namedUnitSchema,
      period: periodSchema,
      rows: z.array(
        z.object({
          indicator: indicatorRowSchema,
          total: totalSchema,
          /** Cùng kỳ năm trước. */
          yearBefore: totalSchema.nullable(),
        }),
      ),
      pending: pendingSchema,
    }),
    errors: [periodErrors.PERIOD_NOT_FOUND],
  }),
  /** One indicator of a unit's children in a period: the table beside every chart. */
  readChildTotals: defineRoute({
    id: "readChildTotals",
    method: "GET",
    path: "/api/units/:unitId/child-totals",
    tag,
    summary: {
      vi: "Một chỉ số theo các đơn vị trực thuộc",
      en: "One indicator by the units directly under one",
    },
    access,
    params,
    query: onePeriod,
    response: z.object({
      unit: namedUnitSchema,
      indicator: indicatorRowSchema,
      period: periodSchema,
      total: totalSchema,
      rows: z.array(unitTotalSchema.extend({ rank: z.number().int().nullable() })),
      pending: pendingSchema,
    }),
    errors,
  }),
  /** The total of a unit over periods of one kind; longer kinds by the time operator. */
  readSeries: defineRoute({
    id: "readSeries",
    method: "GET",
    path: "/api/units/:unitId/series",
    tag,
    summary: { vi: "Một chỉ số qua các kỳ", en: "One indicator over periods" },
    access,
    params,
    query: seriesQuery,
    response: z.object({
      unit: namedUnitSchema,
      indicator: indicatorRowSchema,
      points: z.array(seriesPointSchema),
      pending: pendingSchema,
    }),
    errors,
  }),
  /** One indicator of every child over periods: 34 provinces by 12 months. */
  readChildSeries: defineRoute({
    id: "readChildSeries",
    method: "GET",
    path: "/api/units/:unitId/child-series",
    tag,
    summary: {
      vi: "Một chỉ số của các đơn vị trực thuộc qua các kỳ",
      en: "One indicator of the units under one, over periods",
    },
    access,
    params,
    query: whatAndHow.extend({ fromOn: civilDateSchema.optional(), toOn: civilDateSchema.optional() }),
    response: z.object({
      unit: namedUnitSchema,
      indicator: indicatorRowSchema,
      periods: z.array(periodSchema),
      /** Values in the order of `periods`. */
      rows: z.array(z.object({ unit: namedUnitSchema, totals: z.array(totalSchema) })),
      pending: pendingSchema,
    }),
    errors,
  }),
  openNumber: defineRoute({
    id: "openNumber",
    method: "GET",
    path: "/api/units/:unitId/opened-number",
    tag,
    summary: { vi: "Mở một con số: từ đâu mà có", en: "Open a number: what it is made of" },
    access,
    params,
    query: onePeriod,
    response: openedNumberSchema,
    errors,
  }),
  exportUnitFigures: defineRoute({
    id: "exportUnitFigures",
    method: "GET",
    path: "/api/units/:unitId/figures.xlsx",
    tag,
    summary: { vi: "Bảng số liệu của đơn vị ra Excel", en: "A unit's figures as a spreadsheet" },
    access,
    params,
    query: unitFiguresQuery,
    ...spreadsheet,
    errors: [periodErrors.PERIOD_NOT_FOUND],
  }),
  exportChildTotals: defineRoute({
    id: "exportChildTotals",
    method: "GET",
    path: "/api/units/:unitId/child-totals.xlsx",
    tag,
    summary: {
      vi: "Một chỉ số theo đơn vị trực thuộc ra Excel",
      en: "One indicator by the units directly under one, as a spreadsheet",
    },
    access,
    params,
    query: onePeriod,
    ...spreadsheet,
    errors,
  }),
  exportSeries: defineRoute({
    id: "exportSeries",
    method: "GET",
    path: "/api/units/:unitId/series.xlsx",
    tag,
    summary: { vi: "Một chỉ số qua các kỳ ra Excel", en: "One indicator over periods as a spreadsheet" },
    access,
    params,
    query: seriesQuery,
    ...spreadsheet,
    errors,
  }),
  /** Counts computed figures again without waiting for the night: of the unit and those under it. */
  recountUnit: defineRoute({
    id: "recountUnit",
    method: "POST",
    path: "/api/units/:unitId/computed-figures",
    tag,
    summary: {
      vi: "Tính lại ngay số liệu do hệ thống đếm từ sổ nghiệp vụ",
      en: "Count the figures of operating records again at once",
    },
    access: { ...access, permission: reportingPermissions["figure:enter"] },
    params,
    body: z.object({ periodId: periodIdSchema }),
    response: z.object({ changedCount: z.number().int() }),
    errors: [periodErrors.PERIOD_NOT_FOUND],
  }),
  /** The same as W3C PROV JSON (https://www.w3.org/submissions/prov-json/). */
  openNumberAsProv: defineRoute({
    id: "openNumberAsProv",
    method: "GET",
    path: "/api/units/:unitId/opened-number/prov",
    tag,
    summary: { vi: "Nguồn gốc con số theo W3C PROV JSON", en: "Where a number comes from, as W3C PROV JSON" },
    access,
    params,
    query: onePeriod,
    response: z.object({
      prefix: z.record(z.string(), z.string()),
      entity: z.record(z.string(), z.record(z.string(), z.unknown())),
      activity: z.record(z.string(), z.record(z.string(), z.unknown())),
      agent: z.record(z.string(), z.record(z.string(), z.unknown())),
      wasGeneratedBy: z.record(z.string(), z.record(z.string(), z.string())),
      wasDerivedFrom: z.record(z.string(), z.record(z.string(), z.string())),
      wasAttributedTo: z.record(z.string(), z.record(z.string(), z.string())),
    }),
    errors,
  }),
};
