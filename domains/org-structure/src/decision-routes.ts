import {
  civilDateSchema,
  defineRoute,
  doneSchema,
  idOf,
  pageOf,
  pageQuerySchema,
  textSchema,
} from "@nhiemky/http-contract";
import { z } from "zod";
import { decisionInputSchema, decisionParts } from "./decision-contract.ts";
import { structureErrors } from "./errors.ts";
import { structurePermissions } from "./permissions.ts";
import { decisionLineSchema, unitLinkSchema } from "./unit-routes.ts";

const unitIdSchema = idOf<"unit">();
const decides = {
  kind: "permission",
  permission: structurePermissions["structure:decide"],
  target: { kind: "unit", place: "body", name: "decidedByUnitId" },
} as const;

/** Everything that can be wrong with a decision. */
const decisionErrors = [
  structureErrors.STRUCTURE_UNIT_NOT_FOUND,
  structureErrors.STRUCTURE_UNIT_NOT_EXISTING,
  structureErrors.STRUCTURE_UNIT_ALREADY_ENDED,
  structureErrors.STRUCTURE_PARENT_ENDED,
  structureErrors.STRUCTURE_CYCLE,
  structureErrors.STRUCTURE_DECIDED_THAT_DAY,
  structureErrors.STRUCTURE_NOTHING_CHANGES,
  structureErrors.STRUCTURE_LATER_DECISION,
  structureErrors.STRUCTURE_CHILDREN_LEFT,
  structureErrors.STRUCTURE_HEIR_IS_ITSELF,
  structureErrors.STRUCTURE_NO_SUCH_PART,
  structureErrors.STRUCTURE_WEIGHTS_EMPTY,
  structureErrors.STRUCTURE_CHILD_ELSEWHERE,
  structureErrors.STRUCTURE_CODE_TAKEN,
  structureErrors.STRUCTURE_KIND_UNKNOWN,
  structureErrors.STRUCTURE_SOURCE_MISSING,
  structureErrors.STRUCTURE_DOCUMENT_UNKNOWN,
  structureErrors.STRUCTURE_OUTSIDE_AUTHORITY,
];

export const decideStructureRoute = defineRoute({
  id: "decideStructure",
  method: "POST",
  path: "/api/structure-decisions",
  tag: "structure",
  summary: { vi: "Ghi một quyết định về tổ chức", en: "Enter a structure decision" },
  access: decides,
  body: decisionInputSchema,
  response: z.object({ decisionId: idOf<"structure-decision">(), newUnitIds: z.array(unitIdSchema) }),
  status: 201,
  errors: decisionErrors,
});

/** What a unit is on the day before a decision and on the day itself; null: it does not exist. */
const unitStateSchema = z.object({ name: z.string(), kind: z.string(), parentName: z.string().nullable() });

export const previewDecisionRoute = defineRoute({
  id: "previewStructureDecision",
  method: "POST",
  path: "/api/structure-decisions/preview",
  tag: "structure",
  summary: {
    vi: "Xem trước tác động của quyết định, chưa ghi gì",
    en: "What a decision would do; nothing is written",
  },
  access: decides,
  body: decisionInputSchema,
  response: z.object({
    units: z.array(
      z.object({
        /** Null: not yet there. */
        id: unitIdSchema.nullable(),
        part: z.enum(decisionParts),
        before: unitStateSchema.nullable(),
        after: unitStateSchema.nullable(),
      }),
    ),
  }),
  errors: decisionErrors,
});

export const listDecisionsRoute = defineRoute({
  id: "listStructureDecisions",
  method: "GET",
  path: "/api/structure-decisions",
  tag: "structure",
  summary: { vi: "Sổ quyết định về tổ chức", en: "The ledger of structure decisions" },
  access: {
    kind: "permission",
    permission: structurePermissions["structure:read"],
    target: { kind: "visible" },
  },
  query: pageQuerySchema.extend({
    from: civilDateSchema.optional(),
    to: civilDateSchema.optional(),
    /** Decisions that touch this unit. */
    unitId: unitIdSchema.optional(),
    /** Decisions that touch a unit of this one's subtree. */
    withinUnitId: unitIdSchema.optional(),
  }),
  response: pageOf(decisionLineSchema),
  errors: [],
});

export const readDecisionRoute = defineRoute({
  id: "readStructureDecision",
  method: "GET",
  path: "/api/structure-decisions/:decisionId",
  tag: "structure",
  summary: {
    vi: "Một quyết định: trước và sau theo loại tổ chức",
    en: "A decision: before and after by kind of unit",
  },
  access: {
    kind: "permission",
    permission: structurePermissions["structure:read"],
    target: { kind: "entity", entity: "structure-decision", place: "params", name: "decisionId" },
  },
  params: z.object({ decisionId: idOf<"structure-decision">() }),
  response: decisionLineSchema.extend({
    /** Units touched, counted by kind on the day before and on the day. */
    counts: z.array(z.object({ kind: z.string(), before: z.number().int(), after: z.number().int() })),
    successions: z.array(
      z.object({
        from: unitLinkSchema,
        to: unitLinkSchema,
        weight: z.number().int(),
        weightTotal: z.number().int(),
        takesMembers: z.boolean(),
        takesTasks: z.boolean(),
        takesDocuments: z.boolean(),
      }),
    ),
  }),
  errors: [structureErrors.STRUCTURE_DECISION_NOT_FOUND],
});

export const withdrawDecisionRoute = defineRoute({
  id: "withdrawStructureDecision",
  method: "POST",
  path: "/api/structure-decisions/:decisionId/withdrawal",
  tag: "structure",
  summary: {
    vi: "Rút một quyết định nhập nhầm, khi chưa có quyết định sau dựa trên nó",
    en: "Withdraw a decision entered by mistake, while no later one rests on it",
  },
  access: {
    kind: "permission",
    permission: structurePermissions["structure:decide"],
    target: { kind: "entity", entity: "structure-decision.decider", place: "params", name: "decisionId" },
  },
  params: z.object({ decisionId: idOf<"structure-decision">() }),
  body: z.object({ reason: textSchema(1000) }),
  response: doneSchema,
  errors: [
    structureErrors.STRUCTURE_DECISION_NOT_FOUND,
    structureErrors.STRUCTURE_DECISION_WITHDRAWN,
    structureErrors.STRUCTURE_LATER_RESTS,
    structureErrors.STRUCTURE_NEW_UNIT_IN_USE,
    structureErrors.STRUCTURE_UNIT_NOT_EXISTING,
    structureErrors.STRUCTURE_PARENT_ENDED,
    structureErrors.STRUCTURE_CYCLE,
  ],
});
