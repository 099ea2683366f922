import { civilDateSchema, idOf, instantSchema, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { explanationSchema } from "./explanation-schemas.ts";
import { programmeIdSchema, taskIdSchema, unitIdSchema } from "./ids.ts";
import { restsOnInputSchema, restsOnSchema } from "./rests-on.ts";
import { latenessLevels } from "./rules/lateness.ts";
import { frequencies } from "./rules/repetition.ts";
import { reportStatuses } from "./rules/report-status.ts";
import { taskStates, taskVerbs } from "./rules/task-state.ts";

/** Thường, trọng tâm, đột xuất: an urgent task may stand outside every programme. */
export const priorities = ["normal", "key", "urgent"] as const;
export type Priority = (typeof priorities)[number];

export const namedUnitSchema = z.object({ id: unitIdSchema, name: z.string() });
export type NamedUnit = z.output<typeof namedUnitSchema>;

export const latenessCountsSchema = z.record(z.enum(latenessLevels), z.number().int());
export type LatenessCounts = z.output<typeof latenessCountsSchema>;

const dueSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("once"), dueOn: civilDateSchema.nullable() }),
  z.object({
    kind: z.literal("repeating"),
    frequency: z.enum(frequencies),
    firstDueOn: civilDateSchema,
    untilOn: civilDateSchema,
  }),
]);

/** What the clerk fills in; one task a lead unit (and an occurrence) is made of it. */
export const newTaskSchema = z.object({
  assigningUnitId: unitIdSchema,
  leadUnitIds: z.array(unitIdSchema).min(1).max(500),
  supportingUnitIds: z.array(unitIdSchema).max(100).default([]),
  programmeId: programmeIdSchema.nullable().default(null),
  restsOn: restsOnInputSchema.nullable().default(null),
  title: textSchema(500),
  content: textSchema(10_000).nullable().default(null),
  product: textSchema(500).nullable().default(null),
  contactPoint: textSchema(150).nullable().default(null),
  priority: z.enum(priorities).default("normal"),
  /** The day of the directive, when it is entered later; today when left out. */
  assignedOn: civilDateSchema.nullable().default(null),
  due: dueSchema,
});
export type NewTask = z.output<typeof newTaskSchema>;

/** What may be corrected in a task that was given; the due date has a verb of its own, because its history counts. */
export const taskAmendmentSchema = z.object({
  title: textSchema(500).optional(),
  content: textSchema(10_000).nullable().optional(),
  product: textSchema(500).nullable().optional(),
  contactPoint: textSchema(150).nullable().optional(),
  priority: z.enum(priorities).optional(),
  programmeId: programmeIdSchema.nullable().optional(),
  restsOn: restsOnInputSchema.nullable().optional(),
  supportingUnitIds: z.array(unitIdSchema).max(100).optional(),
});
export type TaskAmendment = z.output<typeof taskAmendmentSchema>;

/** A task in a list. `percent` is the lead unit's last statement; lateness is computed for the day asked. */
export const taskRowSchema = z.object({
  id: taskIdSchema,
  title: z.string(),
  product: z.string().nullable(),
  priority: z.enum(priorities),
  state: z.enum(taskStates),
  percent: z.number().int().nullable(),
  assignedOn: civilDateSchema,
  dueOn: civilDateSchema.nullable(),
  completedOn: civilDateSchema.nullable(),
  lateness: z.enum(latenessLevels),
  daysLate: z.number().int(),
  reportStatus: z.enum(reportStatuses),
  hasPendingExtension: z.boolean(),
  contactPoint: z.string().nullable(),
  leadUnit: namedUnitSchema,
  assigningUnit: namedUnitSchema,
  programme: z.object({ id: programmeIdSchema, title: z.string() }).nullable(),
  restsOn: restsOnSchema.nullable(),
});
export type TaskRow = z.output<typeof taskRowSchema>;

export const evidenceSchema = z.object({
  id: idOf<"evidence">(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number().int(),
});

/** One line of a task's history: a verb, a report or a contribution. */
export const taskEntrySchema = z.object({
  id: idOf<"task-entry">(),
  at: instantSchema,
  kind: z.enum([...taskVerbs, "assign", "contribute"]),
  unit: namedUnitSchema.nullable(),
  author: z.string(),
  text: z.string().nullable(),
  percent: z.number().int().nullable(),
  fromState: z.enum(taskStates).nullable(),
  toState: z.enum(taskStates).nullable(),
  dueBefore: civilDateSchema.nullable(),
  dueAfter: civilDateSchema.nullable(),
  evidence: z.array(evidenceSchema),
});
export type TaskEntry = z.output<typeof taskEntrySchema>;
export type TaskEntryKind = TaskEntry["kind"];

export const extensionSchema = z.object({
  id: idOf<"extension">(),
  requestedOn: civilDateSchema,
  requestedDueOn: civilDateSchema,
  reason: z.string(),
  dueBefore: civilDateSchema,
  decision: z.enum(["granted", "refused"]).nullable(),
  decidedOn: civilDateSchema.nullable(),
  decisionReason: z.string().nullable(),
  dueAfter: civilDateSchema.nullable(),
});

export const taskDetailSchema = taskRowSchema.extend({
  content: z.string().nullable(),
  supportingUnits: z.array(namedUnitSchema),
  /** The unit that answers today, where the lead unit has ended and another holds its open tasks. */
  heldBy: namedUnitSchema.nullable(),
  repetition: z
    .object({
      id: idOf<"repetition">(),
      frequency: z.enum(frequencies),
      untilOn: civilDateSchema,
      occurrence: z.number().int(),
      occurrenceCount: z.number().int(),
    })
    .nullable(),
  /** Verbs that the state allows; whether the reader may use them is a matter of permissions. */
  allowedVerbs: z.array(z.enum(taskVerbs)),
  /** Which parts the reader may play: superior decides, manages; lead answers; supporting contributes. */
  mayAct: z.object({
    manage: z.boolean(),
    decide: z.boolean(),
    answer: z.boolean(),
    contribute: z.boolean(),
    ask: z.boolean(),
  }),
  entries: z.array(taskEntrySchema),
  extensions: z.array(extensionSchema),
  explanations: z.array(explanationSchema),
});
export type TaskDetail = z.output<typeof taskDetailSchema>;
