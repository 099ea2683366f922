import { civilDateSchema, defineRoute, idOf } from "@nhiemky/http-contract";
import { z } from "zod";
import { decisionKinds, decisionParts, unitNameSchema } from "./decision-contract.ts";
import { structureErrors } from "./errors.ts";
import { structurePermissions } from "./permissions.ts";

const unitIdSchema = idOf<"unit">();

/** A unit by name, as lists and links show it. */
export const unitLinkSchema = z.object({ id: unitIdSchema, name: z.string() });

/**
 * One unit of the tree as a row without field names, because there are thousands: id, the parent's place in the list
 * (-1: none), the kind's place in `kinds`, full name, abbreviation, code, whether the reader may open it (1) or sees
 * only its name (0).
 */
export const treeRowSchema = z.tuple([
  unitIdSchema,
  z.number().int(),
  z.number().int(),
  z.string(),
  z.string().nullable(),
  z.string().nullable(),
  z.union([z.literal(0), z.literal(1)]),
]);
export type TreeRow = z.output<typeof treeRowSchema>;

export const readTreeRoute = defineRoute({
  id: "readTree",
  method: "GET",
  path: "/api/units/tree",
  tag: "structure",
  summary: { vi: "Cây tổ chức vào một ngày", en: "The tree of units on a day" },
  access: {
    kind: "permission",
    permission: structurePermissions["structure:read"],
    target: { kind: "visible" },
  },
  query: z.object({ on: civilDateSchema.optional() }),
  response: z.object({
    on: civilDateSchema,
    isToday: z.boolean(),
    kinds: z.array(z.string()),
    /** In the order of the alphabet; a parent may come after its children. */
    rows: z.array(treeRowSchema),
  }),
  errors: [],
});

export const unitHitSchema = z.object({
  id: unitIdSchema,
  name: z.string(),
  abbreviation: z.string().nullable(),
  code: z.string().nullable(),
  kind: z.string(),
  parentName: z.string().nullable(),
  endedOn: civilDateSchema.nullable(),
});

export const searchUnitsRoute = defineRoute({
  id: "searchUnits",
  method: "GET",
  path: "/api/units/search",
  tag: "structure",
  summary: {
    vi: "Tìm tổ chức theo tên (không cần dấu), tên viết tắt, mã",
    en: "Find units by name (diacritics not needed), abbreviation or code",
  },
  access: {
    kind: "permission",
    permission: structurePermissions["structure:read"],
    target: { kind: "visible" },
  },
  query: z.object({
    text: z.string().trim().min(1).max(200),
    /** Also units that have ended, and names no longer in use. */
    includeEnded: z.stringbool().default(false),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  response: z.object({ units: z.array(unitHitSchema) }),
  errors: [],
});

const periodShape = { from: civilDateSchema, until: civilDateSchema.nullable() };

/** A decision as the page of a unit lists it. */
export const decisionLineSchema = z.object({
  id: idOf<"structure-decision">(),
  kind: z.enum(decisionKinds),
  effectiveOn: civilDateSchema,
  documentId: idOf<"document">().nullable(),
  referenceNumber: z.string().nullable(),
  referenceOn: civilDateSchema.nullable(),
  note: z.string().nullable(),
  enteredAt: z.iso.datetime({ offset: true }),
  /** Set when it was entered by mistake: it no longer has any effect. */
  withdrawn: z.object({ at: z.iso.datetime({ offset: true }), reason: z.string() }).nullable(),
  units: z.array(unitLinkSchema.extend({ part: z.enum(decisionParts) })),
});
export type DecisionLine = z.output<typeof decisionLineSchema>;

export const readUnitRoute = defineRoute({
  id: "readUnit",
  method: "GET",
  path: "/api/units/:unitId",
  tag: "structure",
  summary: { vi: "Một tổ chức và lịch sử của nó", en: "A unit and its history" },
  access: {
    kind: "permission",
    permission: structurePermissions["structure:read"],
    target: { kind: "unit", place: "params", name: "unitId" },
  },
  params: z.object({ unitId: unitIdSchema }),
  query: z.object({ on: civilDateSchema.optional() }),
  response: z.object({
    id: unitIdSchema,
    code: z.string().nullable(),
    on: civilDateSchema,
    /** As on the day asked for, or on the nearest day of its life. */
    name: z.string(),
    kind: z.string(),
    establishedOn: civilDateSchema,
    endedOn: civilDateSchema.nullable(),
    names: z.array(unitNameSchema.extend(periodShape)),
    kinds: z.array(z.object({ ...periodShape, kind: z.string() })),
    parents: z.array(z.object({ ...periodShape, parent: unitLinkSchema.nullable() })),
    children: z.array(unitLinkSchema.extend({ kind: z.string() })),
    /** Units that it carries on, and those that carry it on; the share of past figures is weight / weightTotal. */
    inheritsFrom: z.array(
      unitLinkSchema.extend({ on: civilDateSchema, weight: z.number(), weightTotal: z.number() }),
    ),
    inheritedBy: z.array(
      unitLinkSchema.extend({
        on: civilDateSchema,
        weight: z.number(),
        weightTotal: z.number(),
        takesMembers: z.boolean(),
        takesTasks: z.boolean(),
        takesDocuments: z.boolean(),
      }),
    ),
    decisions: z.array(decisionLineSchema),
  }),
  errors: [structureErrors.STRUCTURE_UNIT_NOT_FOUND],
});
