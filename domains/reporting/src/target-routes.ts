import { civilDateSchema, defineRoute, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { indicatorErrors, publishedIndexErrors, targetErrors } from "./errors.ts";
import { decimalSchema } from "./figure-schemas.ts";
import { indicatorIdSchema, publishedIndexIdSchema, targetIdSchema, unitIdSchema } from "./ids.ts";
import { reportingPermissions } from "./permissions.ts";
import {
  newPublishedIndexSchema,
  publishedIndexSchema,
  publishedIndexValueSchema,
} from "./published-index-schemas.ts";
import { targetComparators, targetStates } from "./rules/target-shapes.ts";
import { cascadeSchema, newTargetSchema, targetRowSchema, targetShapeSchema } from "./target-schemas.ts";

const tag = "targets";
const params = z.object({ targetId: targetIdSchema });
const readTargets = {
  kind: "permission",
  permission: reportingPermissions["figure:read"],
  target: { kind: "visible" },
} as const;
const changeTarget = {
  kind: "permission",
  permission: reportingPermissions["target:set"],
  target: { kind: "entity", entity: "target", place: "params", name: "targetId" },
} as const;

/** A target that a person accepted from a text and that has no indicator yet. */
const acceptedTargetSchema = z.object({
  decisionId: z.string(),
  unitId: unitIdSchema,
  indicator: z.string(),
  comparator: z.string(),
  value: decimalSchema,
  upperValue: decimalSchema.nullable(),
  measure: z.string(),
  dueOn: civilDateSchema.nullable(),
  restsOnLabel: z.string(),
});

export const targetRoutes = {
  listTargets: defineRoute({
    id: "listTargets",
    method: "GET",
    path: "/api/targets",
    tag,
    summary: { vi: "Bảng chỉ tiêu", en: "Target board" },
    access: readTargets,
    query: z.object({
      unitId: unitIdSchema.optional(),
      withSubunits: z.coerce.boolean().default(false),
      indicatorId: indicatorIdSchema.optional(),
      state: z.enum(targetStates).optional(),
      /** As it stood on this day; today when left out. */
      on: civilDateSchema.optional(),
    }),
    response: z.object({
      asOf: civilDateSchema,
      rows: z.array(targetRowSchema),
      counts: z.record(z.enum(targetStates), z.number().int()),
    }),
    errors: [],
  }),
  readTarget: defineRoute({
    id: "readTarget",
    method: "GET",
    path: "/api/targets/:targetId",
    tag,
    summary: {
      vi: "Một chỉ tiêu, đường đi và các đơn vị kéo chậm",
      en: "A target, its path and the units that hold it back",
    },
    access: {
      kind: "permission",
      permission: reportingPermissions["figure:read"],
      target: { kind: "entity", entity: "target.reader", place: "params", name: "targetId" },
    },
    params,
    response: z.object({
      target: targetRowSchema,
      /** What was reached and what the path asked for, period by period. */
      points: z.array(
        z.object({
          on: civilDateSchema,
          label: z.string(),
          actual: decimalSchema.nullable(),
          expected: decimalSchema.nullable(),
        }),
      ),
      cascaded: z.array(targetRowSchema),
      /** Whether the parts make the whole; null when they are not meant to. */
      partsMakeWhole: z.object({ sum: decimalSchema, whole: decimalSchema, agrees: z.boolean() }).nullable(),
      replaces: z.array(targetRowSchema.pick({ id: true, setAt: true, value: true, upperValue: true })),
      maySet: z.boolean(),
    }),
    errors: [targetErrors.TARGET_NOT_FOUND],
  }),
  setTarget: defineRoute({
    id: "setTarget",
    method: "POST",
    path: "/api/targets",
    tag,
    summary: { vi: "Đặt chỉ tiêu", en: "Set a target" },
    access: {
      kind: "permission",
      permission: reportingPermissions["target:set"],
      target: { kind: "unit", place: "body", name: "unitId" },
    },
    body: newTargetSchema.extend({ acceptedDecisionId: z.string().nullable().default(null) }),
    response: z.object({ targetId: targetIdSchema }),
    status: 201,
    errors: [
      indicatorErrors.INDICATOR_NOT_FOUND,
      targetErrors.TARGET_SHAPE_WRONG,
      targetErrors.TARGET_RESTS_ON_UNKNOWN,
    ],
  }),
  replaceTarget: defineRoute({
    id: "replaceTarget",
    method: "POST",
    path: "/api/targets/:targetId/replacement",
    tag,
    summary: { vi: "Điều chỉnh chỉ tiêu", en: "Revise a target" },
    access: changeTarget,
    params,
    body: targetShapeSchema.extend({ reason: textSchema(2000) }),
    response: z.object({ targetId: targetIdSchema }),
    errors: [
      targetErrors.TARGET_NOT_FOUND,
      targetErrors.TARGET_ALREADY_REPLACED,
      targetErrors.TARGET_SHAPE_WRONG,
    ],
  }),
  cascadeTarget: defineRoute({
    id: "cascadeTarget",
    method: "POST",
    path: "/api/targets/:targetId/cascade",
    tag,
    summary: { vi: "Giao chỉ tiêu xuống các đơn vị", en: "Cascade a target to units" },
    access: changeTarget,
    params,
    body: z.object({ cascade: cascadeSchema }),
    response: z.object({ targetIds: z.array(targetIdSchema) }),
    errors: [
      targetErrors.TARGET_NOT_FOUND,
      targetErrors.TARGET_ALREADY_REPLACED,
      targetErrors.TARGET_PARTS_NOT_WHOLE,
      targetErrors.TARGET_UNIT_OUTSIDE,
      targetErrors.TARGET_SHAPE_WRONG,
    ],
  }),
  listAcceptedTargets: defineRoute({
    id: "listAcceptedTargets",
    method: "GET",
    path: "/api/accepted-targets",
    tag,
    summary: {
      vi: "Chỉ tiêu đã nhận từ văn bản, chưa gắn chỉ số",
      en: "Targets accepted from texts, without an indicator yet",
    },
    access: readTargets,
    response: z.object({
      rows: z.array(acceptedTargetSchema.extend({ comparator: z.enum(targetComparators) })),
    }),
    errors: [],
  }),
  listPublishedIndices: defineRoute({
    id: "listPublishedIndices",
    method: "GET",
    path: "/api/published-indices",
    tag,
    summary: { vi: "PAR INDEX, SIPAS, PAPI, PCI của các đơn vị", en: "PAR INDEX, SIPAS, PAPI, PCI of units" },
    access: readTargets,
    query: z.object({ unitId: unitIdSchema.optional() }),
    response: z.object({ rows: z.array(publishedIndexSchema) }),
    errors: [],
  }),
  establishPublishedIndex: defineRoute({
    id: "establishPublishedIndex",
    method: "POST",
    path: "/api/published-indices",
    tag,
    summary: { vi: "Lập chỉ số công bố", en: "Set up a published index" },
    access: {
      kind: "permission",
      permission: reportingPermissions["published-index:record"],
      target: { kind: "instance" },
    },
    body: newPublishedIndexSchema,
    response: z.object({ publishedIndexId: publishedIndexIdSchema }),
    status: 201,
    errors: [publishedIndexErrors.PUBLISHED_INDEX_CODE_TAKEN],
  }),
  recordPublishedIndex: defineRoute({
    id: "recordPublishedIndex",
    method: "POST",
    path: "/api/published-indices/:publishedIndexId/values",
    tag,
    summary: { vi: "Ghi giá trị và thứ hạng của một năm", en: "Record the value and rank of a year" },
    access: {
      kind: "permission",
      permission: reportingPermissions["published-index:record"],
      target: { kind: "unit", place: "body", name: "unitId" },
    },
    params: z.object({ publishedIndexId: publishedIndexIdSchema }),
    body: publishedIndexValueSchema.omit({ isComparableWithPrevious: true }).extend({ unitId: unitIdSchema }),
    response: z.object({ done: z.literal(true) }),
    errors: [
      publishedIndexErrors.PUBLISHED_INDEX_NOT_FOUND,
      publishedIndexErrors.PUBLISHED_INDEX_OUTSIDE_SCALE,
    ],
  }),
};
