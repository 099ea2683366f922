import { civilDateSchema, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { programmeIdSchema, unitIdSchema } from "./ids.ts";
import { restsOnInputSchema, restsOnSchema } from "./rests-on.ts";
import { programmeKinds } from "./rules/programme-tree.ts";
import { latenessCountsSchema, namedUnitSchema } from "./task-schemas.ts";

/** Nhiệm kỳ: first and last year, "2020-2025". */
export const termSchema = z
  .string()
  .regex(/^\d{4}-\d{4}$/)
  .refine((term) => Number(term.slice(0, 4)) < Number(term.slice(5)), { message: "term-reversed" });

export const newProgrammeSchema = z.object({
  kind: z.enum(programmeKinds),
  ownerUnitId: unitIdSchema,
  parentId: programmeIdSchema.nullable().default(null),
  term: termSchema,
  title: textSchema(500),
  content: textSchema(10_000).nullable().default(null),
  fromOn: civilDateSchema.nullable().default(null),
  toOn: civilDateSchema.nullable().default(null),
  restsOn: restsOnInputSchema.nullable().default(null),
  position: z.number().int().min(0).max(10_000).default(0),
});
export type NewProgramme = z.output<typeof newProgrammeSchema>;

export const programmeAmendmentSchema = z.object({
  kind: z.enum(programmeKinds).optional(),
  parentId: programmeIdSchema.nullable().optional(),
  title: textSchema(500).optional(),
  content: textSchema(10_000).nullable().optional(),
  fromOn: civilDateSchema.nullable().optional(),
  toOn: civilDateSchema.nullable().optional(),
  restsOn: restsOnInputSchema.nullable().optional(),
  position: z.number().int().min(0).max(10_000).optional(),
});
export type ProgrammeAmendment = z.output<typeof programmeAmendmentSchema>;

/** A programme on the board, with how its own tasks stand on the day asked. */
export const programmeRowSchema = z.object({
  id: programmeIdSchema,
  kind: z.enum(programmeKinds),
  parentId: programmeIdSchema.nullable(),
  ownerUnit: namedUnitSchema,
  term: z.string(),
  title: z.string(),
  content: z.string().nullable(),
  fromOn: civilDateSchema.nullable(),
  toOn: civilDateSchema.nullable(),
  position: z.number().int(),
  restsOn: restsOnSchema.nullable(),
  taskCounts: latenessCountsSchema,
});
export type ProgrammeRow = z.output<typeof programmeRowSchema>;
