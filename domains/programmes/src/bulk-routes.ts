import { civilDateSchema, defineRoute, textSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { taskErrors } from "./errors.ts";
import { clauseIdSchema, documentIdSchema, programmeIdSchema, taskIdSchema, unitIdSchema } from "./ids.ts";
import { programmePermissions } from "./permissions.ts";
import { assignmentGapReasons } from "./rules/clause-assignment.ts";
import { namedUnitSchema } from "./task-schemas.ts";

const tag = "tasks";

/** All or nothing: with a problem in one row nothing changes, and the error's details name every such row. */
const taskIds = z.array(taskIdSchema).min(1).max(3000);
const bulkErrors = [taskErrors.TASK_BULK_PROBLEMS];
const changed = z.object({ changedCount: z.number().int() });

function bulkAccess(permission: string) {
  return { kind: "permission", permission, target: { kind: "visible" } } as const;
}

/** A row that stands in the way of a bulk action, in `details.rows` of TASK_BULK_PROBLEMS. */
export const bulkProblemSchema = z.object({
  taskId: taskIdSchema,
  code: z.string(),
  text: z.object({ vi: z.string(), en: z.string() }),
});
export type BulkProblem = z.output<typeof bulkProblemSchema>;

/** Giao điều khoản thành nhiệm vụ: every chosen clause to its lead units, one task each. */
export const clauseAssignmentsSchema = z.object({
  assigningUnitId: unitIdSchema,
  documentId: documentIdSchema,
  programmeId: programmeIdSchema.nullable().default(null),
  assignments: z
    .array(
      z.object({
        clauseId: clauseIdSchema,
        title: textSchema(500),
        product: textSchema(500).nullable().default(null),
        leadUnitIds: z.array(unitIdSchema).max(500),
        dueOn: civilDateSchema.nullable(),
      }),
    )
    .min(1)
    .max(500),
  /** The day by which each unit acknowledges the document. */
  acknowledgeBy: civilDateSchema,
});
export type ClauseAssignments = z.output<typeof clauseAssignmentsSchema>;

const assignAccess = {
  kind: "permission",
  permission: programmePermissions["task:assign"],
  target: { kind: "unit", place: "body", name: "assigningUnitId" },
} as const;

export const bulkRoutes = {
  remindTasks: defineRoute({
    id: "remindTasks",
    method: "POST",
    path: "/api/tasks/bulk/reminders",
    tag,
    summary: { vi: "Đôn đốc nhiều nhiệm vụ", en: "Remind of many tasks" },
    access: bulkAccess(programmePermissions["task:assign"]),
    body: z.object({ taskIds, note: textSchema(4000).nullable().default(null) }),
    response: changed,
    errors: bulkErrors,
  }),
  changeTasksDue: defineRoute({
    id: "changeTasksDue",
    method: "POST",
    path: "/api/tasks/bulk/due",
    tag,
    summary: { vi: "Đổi hạn nhiều nhiệm vụ", en: "Change the due date of many tasks" },
    access: bulkAccess(programmePermissions["task:assign"]),
    body: z.object({ taskIds, dueOn: civilDateSchema, reason: textSchema(4000) }),
    response: changed,
    errors: bulkErrors,
  }),
  confirmTasks: defineRoute({
    id: "confirmTasks",
    method: "POST",
    path: "/api/tasks/bulk/confirmations",
    tag,
    summary: { vi: "Xác nhận hoàn thành nhiều nhiệm vụ", en: "Confirm many tasks" },
    access: bulkAccess(programmePermissions["task:decide"]),
    body: z.object({ taskIds, note: textSchema(4000).nullable().default(null) }),
    response: changed,
    errors: bulkErrors,
  }),
  previewClauseAssignments: defineRoute({
    id: "previewClauseAssignments",
    method: "POST",
    path: "/api/clause-assignments/preview",
    tag,
    summary: { vi: "Xem trước việc giao điều khoản", en: "Preview of assigning clauses" },
    access: assignAccess,
    body: clauseAssignmentsSchema,
    response: z.object({
      taskCount: z.number().int(),
      /** Pairs of clause and unit that have a task already; they are passed over. */
      alreadyAssignedCount: z.number().int(),
      unitCount: z.number().int(),
      units: z.array(namedUnitSchema.extend({ clauseCount: z.number().int() })),
      /** Every clause that would be left without an owner or a valid date. */
      gaps: z.array(
        z.object({ clauseId: clauseIdSchema, label: z.string(), reason: z.enum(assignmentGapReasons) }),
      ),
    }),
    errors: [taskErrors.TASK_UNIT_OUTSIDE_SUBTREE, taskErrors.TASK_RESTS_ON_UNKNOWN],
  }),
  assignClauses: defineRoute({
    id: "assignClauses",
    method: "POST",
    path: "/api/clause-assignments",
    tag,
    summary: { vi: "Giao điều khoản thành nhiệm vụ", en: "Assign clauses as tasks" },
    access: assignAccess,
    body: clauseAssignmentsSchema,
    response: z.object({ taskCount: z.number().int(), alreadyAssignedCount: z.number().int() }),
    status: 201,
    errors: [
      taskErrors.TASK_UNIT_OUTSIDE_SUBTREE,
      taskErrors.TASK_RESTS_ON_UNKNOWN,
      taskErrors.TASK_PROGRAMME_UNKNOWN,
      taskErrors.TASK_CLAUSE_GAPS,
      taskErrors.TASK_NOTHING_TO_ASSIGN,
    ],
  }),
};
