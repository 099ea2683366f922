import { implement } from "@nhiemky/access-control";
import { ok } from "@nhiemky/kernel";
import { amendProgramme } from "../actions/amend-programme.ts";
import { checkReferences } from "../actions/check-references.ts";
import { establishProgramme } from "../actions/establish-programme.ts";
import { listProgrammes } from "../actions/list-programmes.ts";
import { readProgramme } from "../actions/read-programme.ts";
import { programmeRoutes as routes } from "../programme-routes.ts";

export const programmeRoutes = [
  implement(routes.listProgrammes, async (context, { query, scope }) =>
    ok(
      await listProgrammes(context, scope, {
        term: query.term ?? null,
        ownerUnitId: query.ownerUnitId ?? null,
        on: query.on ?? null,
      }),
    ),
  ),
  implement(routes.readProgramme, (context, { params, query, scope }) =>
    readProgramme(context, scope, params.programmeId, query.on ?? null),
  ),
  implement(routes.establishProgramme, async (context, { body, scope }) => {
    const named = await checkReferences(context.connection, scope, body);
    if (!named.ok) return named;
    const established = await establishProgramme(context, body);
    return established.ok ? ok({ programmeId: established.value }) : established;
  }),
  implement(routes.amendProgramme, async (context, { params, body, scope }) => {
    const named = await checkReferences(context.connection, scope, body);
    if (!named.ok) return named;
    const amended = await amendProgramme(context, params.programmeId, body);
    return amended.ok ? ok({ done: true as const }) : amended;
  }),
];
