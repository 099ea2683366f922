import { civilDateSchema, defineRoute, doneSchema } from "@nhiemky/http-contract";
import { z } from "zod";
import { programmeErrors, taskErrors } from "./errors.ts";
import { programmeIdSchema, unitIdSchema } from "./ids.ts";
import { programmePermissions } from "./permissions.ts";
import {
  newProgrammeSchema,
  programmeAmendmentSchema,
  programmeRowSchema,
  termSchema,
} from "./programme-schemas.ts";

const tag = "programmes";
const params = z.object({ programmeId: programmeIdSchema });
/** A day gone by: what had begun by it, and how the tasks stood at its end. */
const asOn = z.object({ on: civilDateSchema.optional() });

export const programmeRoutes = {
  listProgrammes: defineRoute({
    id: "listProgrammes",
    method: "GET",
    path: "/api/programmes",
    tag,
    summary: { vi: "Chương trình của một nhiệm kỳ", en: "Programmes of a term" },
    access: {
      kind: "permission",
      permission: programmePermissions["programme:read"],
      target: { kind: "visible" },
    },
    query: asOn.extend({ term: termSchema.optional(), ownerUnitId: unitIdSchema.optional() }),
    response: z.object({ rows: z.array(programmeRowSchema), terms: z.array(z.string()) }),
    errors: [],
  }),
  readProgramme: defineRoute({
    id: "readProgramme",
    method: "GET",
    path: "/api/programmes/:programmeId",
    tag,
    summary: { vi: "Một chương trình và các cấp bên trong", en: "A programme and what lies in it" },
    access: {
      kind: "permission",
      permission: programmePermissions["programme:read"],
      target: { kind: "entity", entity: "programme.reader", place: "params", name: "programmeId" },
    },
    params,
    query: asOn,
    response: z.object({
      programme: programmeRowSchema,
      ancestors: z.array(z.object({ id: programmeIdSchema, title: z.string() })),
      descendants: z.array(programmeRowSchema),
      mayEdit: z.boolean(),
    }),
    errors: [programmeErrors.PROGRAMME_NOT_FOUND],
  }),
  establishProgramme: defineRoute({
    id: "establishProgramme",
    method: "POST",
    path: "/api/programmes",
    tag,
    summary: { vi: "Lập chương trình", en: "Set up a programme" },
    access: {
      kind: "permission",
      permission: programmePermissions["programme:edit"],
      target: { kind: "unit", place: "body", name: "ownerUnitId" },
    },
    body: newProgrammeSchema,
    response: z.object({ programmeId: programmeIdSchema }),
    status: 201,
    errors: [
      programmeErrors.PROGRAMME_NOT_FOUND,
      programmeErrors.PROGRAMME_OTHER_TERM,
      programmeErrors.PROGRAMME_DATES_REVERSED,
      taskErrors.TASK_RESTS_ON_UNKNOWN,
    ],
  }),
  amendProgramme: defineRoute({
    id: "amendProgramme",
    method: "PATCH",
    path: "/api/programmes/:programmeId",
    tag,
    summary: { vi: "Sửa chương trình", en: "Amend a programme" },
    access: {
      kind: "permission",
      permission: programmePermissions["programme:edit"],
      target: { kind: "entity", entity: "programme", place: "params", name: "programmeId" },
    },
    params,
    body: programmeAmendmentSchema,
    response: doneSchema,
    errors: [
      programmeErrors.PROGRAMME_NOT_FOUND,
      programmeErrors.PROGRAMME_CYCLE,
      programmeErrors.PROGRAMME_OTHER_TERM,
      programmeErrors.PROGRAMME_DATES_REVERSED,
      taskErrors.TASK_RESTS_ON_UNKNOWN,
    ],
  }),
};
