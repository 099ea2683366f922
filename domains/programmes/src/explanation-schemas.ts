import { civilDateSchema, idOf, instantSchema, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { clauseIdSchema, taskIdSchema, unitIdSchema } from "./ids.ts";

/** Yêu cầu giải trình: a leader's question to a unit, about a task, a clause or neither. */
export const newExplanationSchema = z.object({
  askedUnitId: unitIdSchema,
  taskId: taskIdSchema.nullable().default(null),
  clauseId: clauseIdSchema.nullable().default(null),
  question: textSchema(4000),
  dueOn: civilDateSchema,
});
export type NewExplanation = z.output<typeof newExplanationSchema>;

export const explanationSchema = z.object({
  id: idOf<"explanation">(),
  askedUnit: z.object({ id: unitIdSchema, name: z.string() }),
  taskId: taskIdSchema.nullable(),
  taskTitle: z.string().nullable(),
  clauseId: clauseIdSchema.nullable(),
  question: z.string(),
  askedBy: z.string(),
  askedAt: instantSchema,
  dueOn: civilDateSchema,
  isOverdue: z.boolean(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: instantSchema.nullable(),
});
export type Explanation = z.output<typeof explanationSchema>;
