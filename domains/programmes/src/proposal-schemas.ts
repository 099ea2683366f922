import { civilDateSchema, instantSchema, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { clauseIdSchema, taskIdSchema, unitIdSchema } from "./ids.ts";
import { namedUnitSchema } from "./task-schemas.ts";

export const proposalKinds = ["task", "target"] as const;
export type ProposalKind = (typeof proposalKinds)[number];
export const comparators = [">=", ">", "<=", "<", "=", "between"] as const;
export type Comparator = (typeof comparators)[number];

/** Chỉ tiêu as read or corrected: value in the printed unit of measure ("%", "đảng viên", "tỷ đồng"). */
const targetFields = {
  indicator: textSchema(500),
  comparator: z.enum(comparators),
  value: z.number(),
  /** Of "between" only. */
  upperValue: z.number().nullable(),
  measure: z.string().trim().max(100),
  dueOn: civilDateSchema.nullable(),
};

const decisionSchema = z.object({
  outcome: z.enum(["accepted", "rejected"]),
  reason: z.string().nullable(),
  by: z.string(),
  at: instantSchema,
  /** Tasks that were made of it. */
  taskIds: z.array(taskIdSchema),
  /** The target as it was accepted. */
  target: z.object(targetFields).nullable(),
});

const proposalFields = {
  clauseId: clauseIdSchema,
  /** Offsets of the sentence in the clause's text, UTF-16 units. */
  start: z.number().int(),
  end: z.number().int(),
  sentence: z.string(),
  /** Which proposal of its kind in the sentence, from 1. */
  ordinal: z.number().int(),
  decision: decisionSchema.nullable(),
};

/** A body that a sentence addresses, and the units that its words may mean. */
const addressedBodySchema = z.object({
  words: z.string(),
  /** "Các chi bộ": many units, which the words do not name. */
  isCollective: z.boolean(),
  /** The likeliest first. */
  units: z.array(namedUnitSchema),
  /** Whether the one unit bears the very name. */
  isCertain: z.boolean(),
});
export type AddressedBody = z.output<typeof addressedBodySchema>;

export const taskProposalSchema = z.object({
  kind: z.literal("task"),
  ...proposalFields,
  /** Who is told; the first leads. */
  leads: z.array(addressedBodySchema),
  supporters: z.array(addressedBodySchema),
  what: z.string(),
  dueOn: civilDateSchema.nullable(),
  /** The words of the date ("ngay tuần sau"). */
  dueText: z.string().nullable(),
});
export type TaskProposal = z.output<typeof taskProposalSchema>;

export const targetProposalSchema = z.object({
  kind: z.literal("target"),
  ...proposalFields,
  ...targetFields,
  indicator: z.string(),
  dueText: z.string().nullable(),
});
export type TargetProposal = z.output<typeof targetProposalSchema>;

export const proposalSchema = z.discriminatedUnion("kind", [taskProposalSchema, targetProposalSchema]);
export type Proposal = z.output<typeof proposalSchema>;

/** Which proposal: the sentence as the text has it now, so that a changed text is noticed. */
const placeFields = {
  unitId: unitIdSchema,
  clauseId: clauseIdSchema,
  sentence: z.string().min(1).max(20_000),
  ordinal: z.number().int().min(1),
};
export const proposalPlaceSchema = z.object({ ...placeFields, kind: z.enum(proposalKinds) });
export type ProposalPlace = z.output<typeof proposalPlaceSchema>;

export const acceptTaskSchema = z.object({
  ...placeFields,
  title: textSchema(500),
  leadUnitIds: z.array(unitIdSchema).min(1).max(500),
  supportingUnitIds: z.array(unitIdSchema).max(100).default([]),
  dueOn: civilDateSchema.nullable(),
});
export type AcceptTask = z.output<typeof acceptTaskSchema>;

export const acceptTargetSchema = z
  .object({ ...placeFields, ...targetFields })
  .refine(
    ({ comparator, value, upperValue }) =>
      comparator === "between" ? upperValue !== null && upperValue >= value : upperValue === null,
    { path: ["upperValue"], message: "between" },
  );
export type AcceptTarget = z.output<typeof acceptTargetSchema>;

export const rejectProposalSchema = proposalPlaceSchema.extend({
  reason: textSchema(1000).nullable().default(null),
});
