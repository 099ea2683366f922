import type { UnitId } from "@nhiemky/access-control/contract";
import { civilDateSchema, idOf, textSchema } from "@nhiemky/http-contract";
import type { CivilDate, Id } from "@nhiemky/kernel";
import { z } from "zod";

/** One operation on the structure; a signed document may hold several. */
export type DecisionId = Id<"structure-decision">;

/** Thành lập, đổi tên, đổi loại, chuyển giao, sáp nhập, chia tách, giải thể. */
export const decisionKinds = [
  "establish",
  "rename",
  "change-kind",
  "transfer",
  "merge",
  "split",
  "dissolve",
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What a decision did to a unit. */
export const decisionParts = ["established", "changed", "ended", "moved", "receiving"] as const;
export type DecisionPart = (typeof decisionParts)[number];

const unitIdSchema = idOf<"unit">();

/** Tên gọi: the full name, the one used in running text, and the initials. */
export const unitNameSchema = z.object({
  fullName: textSchema(300),
  shortName: textSchema(150).nullable().default(null),
  abbreviation: textSchema(40).nullable().default(null),
});
export type UnitName = z.output<typeof unitNameSchema>;

export const newUnitSchema = unitNameSchema.extend({
  code: textSchema(60).nullable().default(null),
  /** A key of the terminology pack's unit kinds. */
  unitKind: z.string().min(1).max(60),
  parentUnitId: unitIdSchema.nullable(),
});
export type NewUnit = z.output<typeof newUnitSchema>;

/** Who carries on the members, open tasks and documents of a unit that ends. */
const heirsSchema = z.object({
  membersTo: unitIdSchema.nullable().default(null),
  tasksTo: unitIdSchema.nullable().default(null),
  /** Null: the superior's archive, that is, the last parent. */
  documentsTo: unitIdSchema.nullable().default(null),
});

const splitPartSchema = z.object({
  unit: newUnitSchema,
  /** This part's weight among all, e.g. its number of members: shares of past figures are estimated by it. */
  weight: z.number().int().min(0).max(1_000_000),
  childUnitIds: z.array(unitIdSchema).max(500).default([]),
});

/** What is decided, apart from the document and the day. */
export const operationSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("establish"), unit: newUnitSchema }),
  z.object({ kind: z.literal("rename"), unitId: unitIdSchema, name: unitNameSchema }),
  z.object({ kind: z.literal("change-kind"), unitId: unitIdSchema, unitKind: z.string().min(1).max(60) }),
  z.object({
    kind: z.literal("transfer"),
    unitIds: z.array(unitIdSchema).min(1).max(500),
    newParentUnitId: unitIdSchema.nullable(),
  }),
  z.object({
    kind: z.literal("merge"),
    /** The units that end. */
    unitIds: z.array(unitIdSchema).min(1).max(100),
    /** A unit that goes on and takes them in, or a new one. */
    into: z.union([z.object({ unitId: unitIdSchema }), z.object({ newUnit: newUnitSchema })]),
  }),
  z.object({
    kind: z.literal("split"),
    unitId: unitIdSchema,
    parts: z.array(splitPartSchema).min(1).max(30),
    /** The weight of what stays when the unit goes on beside its parts; null when it ends. */
    remainingWeight: z.number().int().min(0).max(1_000_000).nullable(),
    /** Indexes into `parts`; read only when the unit ends. */
    heirs: z
      .object({
        membersToPart: z.number().int().min(0),
        tasksToPart: z.number().int().min(0),
        documentsToPart: z.number().int().min(0),
      })
      .default({ membersToPart: 0, tasksToPart: 0, documentsToPart: 0 }),
  }),
  z.object({
    kind: z.literal("dissolve"),
    unitId: unitIdSchema,
    heirs: heirsSchema,
    /** Where the units directly under it go. */
    childrenTo: unitIdSchema.nullable().default(null),
  }),
]);
export type Operation = z.output<typeof operationSchema>;

/** Văn bản quyết định: a document of the register, or the number and date on the paper. */
export const decisionSourceSchema = z.object({
  documentId: idOf<"document">().nullable().default(null),
  referenceNumber: textSchema(60).nullable().default(null),
  referenceOn: civilDateSchema.nullable().default(null),
  note: textSchema(2000).nullable().default(null),
});
export type DecisionSource = z.output<typeof decisionSourceSchema>;

/** For what existed before the ledger was opened. */
export const withoutSource: DecisionSource = {
  documentId: null,
  referenceNumber: null,
  referenceOn: null,
  note: null,
};

export const decisionInputSchema = z.object({
  operation: operationSchema,
  effectiveOn: civilDateSchema,
  source: decisionSourceSchema,
  /** The unit whose office decides; every unit touched lies in its subtree. Null: at the top, for administrators. */
  decidedByUnitId: unitIdSchema.nullable(),
});

/** When a decision takes effect, what it rests on and who decides. */
export interface DecisionHeader {
  readonly kind: DecisionKind;
  readonly effectiveOn: CivilDate;
  readonly source: DecisionSource;
  /** Null: at the top of a tree, where only an administrator and the product itself decide. */
  readonly decidedByUnitId: UnitId | null;
}

/** A decision as actions take it. */
export interface DecisionInput extends Omit<DecisionHeader, "kind"> {
  readonly operation: Operation;
}
