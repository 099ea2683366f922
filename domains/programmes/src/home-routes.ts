import { civilDateSchema, defineRoute, instantSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { explanationSchema } from "./explanation-schemas.ts";
import { taskIdSchema, unitIdSchema } from "./ids.ts";
import { programmePermissions } from "./permissions.ts";
import { latenessCountsSchema, namedUnitSchema, taskEntrySchema, taskRowSchema } from "./task-schemas.ts";

const tag = "tasks";

/** One thing that happened to a task since the day asked. */
export const movementSchema = z.object({
  taskId: taskIdSchema,
  taskTitle: z.string(),
  leadUnit: namedUnitSchema,
  at: instantSchema,
  kind: taskEntrySchema.shape.kind,
  percent: z.number().int().nullable(),
});
export type Movement = z.output<typeof movementSchema>;

export const homeRoutes = {
  readTaskSummary: defineRoute({
    id: "readTaskSummary",
    method: "GET",
    path: "/api/task-summary",
    tag,
    summary: {
      vi: "Cái gì trễ, cái gì chuyển động, cái gì sắp tới",
      en: "What is late, what moved, what is next",
    },
    access: {
      kind: "permission",
      permission: programmePermissions["task:read"],
      target: { kind: "visible" },
    },
    query: z.object({
      /** A day gone by: the three questions as they would have been answered at its end. */
      on: civilDateSchema.optional(),
      /** What moved since this day; yesterday when left out. */
      since: civilDateSchema.optional(),
      /** How far ahead `next` looks. */
      nextDays: z.coerce.number().int().min(1).max(90).default(14),
      top: z.coerce.number().int().min(1).max(20).default(5),
    }),
    response: z.object({
      asOf: civilDateSchema,
      since: civilDateSchema,
      nextUntil: civilDateSchema,
      counts: latenessCountsSchema,
      late: z.object({ count: z.number().int(), unitCount: z.number().int(), rows: z.array(taskRowSchema) }),
      moved: z.object({ count: z.number().int(), rows: z.array(movementSchema) }),
      next: z.object({ count: z.number().int(), rows: z.array(taskRowSchema) }),
      awaitingConfirmationCount: z.number().int(),
      pendingExtensionCount: z.number().int(),
    }),
    errors: [],
  }),
  /** Việc của đơn vị: what is asked of one unit, by date; the documents sent to it come from their own domain. */
  readUnitRequests: defineRoute({
    id: "readUnitRequests",
    method: "GET",
    path: "/api/units/:unitId/task-requests",
    tag,
    summary: { vi: "Việc được giao cho đơn vị", en: "What is asked of a unit" },
    access: {
      kind: "permission",
      permission: programmePermissions["task:read"],
      target: { kind: "unit", place: "params", name: "unitId" },
    },
    params: z.object({ unitId: unitIdSchema }),
    response: z.object({
      asOf: civilDateSchema,
      unit: namedUnitSchema,
      /** Open tasks that the unit leads, the earliest due first, at most 200. */
      tasks: z.array(
        taskRowSchema.extend({
          content: z.string().nullable(),
          /** The last reminder or reason for return that waits for the unit. */
          lastWord: z.object({ kind: z.enum(["remind", "return"]), text: z.string().nullable() }).nullable(),
        }),
      ),
      taskCount: z.number().int(),
      explanations: z.array(explanationSchema),
      mayAnswer: z.boolean(),
    }),
    errors: [],
  }),
};
