import { civilDateSchema, defineRoute, doneSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { indicatorErrors, periodErrors, targetErrors } from "./errors.ts";
import { categorySetIdSchema, indicatorIdSchema, periodIdSchema, unitIdSchema } from "./ids.ts";
import {
  categorySetSchema,
  indicatorRowSchema,
  indicatorVersionSchema,
  newCategorySetSchema,
  newIndicatorSchema,
  newIndicatorVersionSchema,
} from "./indicator-schemas.ts";
import { newPeriodSchema, periodSchema } from "./period-schemas.ts";
import { reportingPermissions } from "./permissions.ts";
import { periodKinds } from "./rules/period-kinds.ts";

const tag = "indicators";
/** Definitions come from above: whoever may read a unit's figures may read by which rule they are counted. */
const ofUnit = {
  kind: "permission",
  permission: reportingPermissions["figure:read"],
  target: { kind: "unit", place: "query", name: "unitId" },
} as const;

export const indicatorRoutes = {
  listIndicators: defineRoute({
    id: "listIndicators",
    method: "GET",
    path: "/api/indicators",
    tag,
    summary: {
      vi: "Chỉ số mà đơn vị lập hoặc phải báo cáo",
      en: "Indicators that a unit defines or reports",
    },
    access: ofUnit,
    query: z.object({
      /** Defined by this unit or by one above it. */
      unitId: unitIdSchema,
      text: z.string().max(200).optional(),
      frequency: z.enum(periodKinds).optional(),
      /** Whose definition held on this day; today when left out. */
      on: civilDateSchema.optional(),
    }),
    response: z.object({ rows: z.array(indicatorRowSchema) }),
    errors: [],
  }),
  readIndicator: defineRoute({
    id: "readIndicator",
    method: "GET",
    path: "/api/indicators/:indicatorId",
    tag,
    summary: {
      vi: "Một chỉ số và các định nghĩa qua thời gian",
      en: "An indicator and its definitions through time",
    },
    access: ofUnit,
    params: z.object({ indicatorId: indicatorIdSchema }),
    query: z.object({ unitId: unitIdSchema }),
    response: z.object({
      indicator: indicatorRowSchema,
      versions: z.array(indicatorVersionSchema),
      mayDefine: z.boolean(),
    }),
    errors: [indicatorErrors.INDICATOR_NOT_FOUND],
  }),
  defineIndicator: defineRoute({
    id: "defineIndicator",
    method: "POST",
    path: "/api/indicators",
    tag,
    summary: { vi: "Lập chỉ số", en: "Define an indicator" },
    access: {
      kind: "permission",
      permission: reportingPermissions["indicator:define"],
      target: { kind: "unit", place: "body", name: "ownerUnitId" },
    },
    body: newIndicatorSchema,
    response: z.object({ indicatorId: indicatorIdSchema }),
    status: 201,
    errors: [
      indicatorErrors.INDICATOR_CODE_TAKEN,
      indicatorErrors.INDICATOR_RULE_CONTRADICTS,
      indicatorErrors.INDICATOR_FORMULA_WRONG,
      indicatorErrors.CATEGORY_SET_NOT_FOUND,
      indicatorErrors.CATEGORY_SET_NOT_BY_KIND,
      targetErrors.TARGET_RESTS_ON_UNKNOWN,
    ],
  }),
  changeIndicator: defineRoute({
    id: "changeIndicator",
    method: "POST",
    path: "/api/indicators/:indicatorId/versions",
    tag,
    summary: {
      vi: "Đổi định nghĩa chỉ số từ một ngày",
      en: "Change an indicator's definition from a day on",
    },
    access: {
      kind: "permission",
      permission: reportingPermissions["indicator:define"],
      target: { kind: "entity", entity: "indicator", place: "params", name: "indicatorId" },
    },
    params: z.object({ indicatorId: indicatorIdSchema }),
    body: newIndicatorVersionSchema,
    response: doneSchema,
    errors: [
      indicatorErrors.INDICATOR_NOT_FOUND,
      indicatorErrors.INDICATOR_VERSION_TOO_EARLY,
      indicatorErrors.INDICATOR_RULE_CONTRADICTS,
      indicatorErrors.INDICATOR_FORMULA_WRONG,
    ],
  }),
  listCategorySets: defineRoute({
    id: "listCategorySets",
    method: "GET",
    path: "/api/category-sets",
    tag,
    summary: { vi: "Các phân tổ", en: "Breakdowns" },
    access: { kind: "signed-in", reason: "lists of words, the same for everybody" },
    response: z.object({ rows: z.array(categorySetSchema) }),
    errors: [],
  }),
  defineCategorySet: defineRoute({
    id: "defineCategorySet",
    method: "POST",
    path: "/api/category-sets",
    tag,
    summary: { vi: "Lập phân tổ", en: "Define a breakdown" },
    access: {
      kind: "permission",
      permission: reportingPermissions["indicator:define"],
      target: { kind: "instance" },
    },
    body: newCategorySetSchema,
    response: z.object({ categorySetId: categorySetIdSchema }),
    status: 201,
    errors: [indicatorErrors.CATEGORY_SET_CODE_TAKEN, indicatorErrors.CATEGORY_SET_KINDS_WRONG],
  }),
  listPeriods: defineRoute({
    id: "listPeriods",
    method: "GET",
    path: "/api/periods",
    tag,
    summary: { vi: "Các kỳ báo cáo", en: "Periods" },
    access: { kind: "signed-in", reason: "stretches of the calendar, the same for everybody" },
    query: z.object({
      kind: z.enum(periodKinds).optional(),
      fromOn: civilDateSchema.optional(),
      toOn: civilDateSchema.optional(),
    }),
    response: z.object({ rows: z.array(periodSchema) }),
    errors: [],
  }),
  establishPeriod: defineRoute({
    id: "establishPeriod",
    method: "POST",
    path: "/api/periods",
    tag,
    summary: { vi: "Lập kỳ báo cáo (hoặc lấy kỳ đã có)", en: "Set up a period (or find the one there is)" },
    access: {
      kind: "permission",
      permission: reportingPermissions["round:open"],
      target: { kind: "unit", place: "body", name: "unitId" },
    },
    body: z.object({ unitId: unitIdSchema, period: newPeriodSchema }),
    response: z.object({ periodId: periodIdSchema }),
    errors: [periodErrors.PERIOD_REVERSED],
  }),
};
