import { implement } from "@nhiemky/access-control";
import { ok } from "@nhiemky/kernel";
import { markFiguresSeen, readFigureChanges } from "../actions/read-figure-changes.ts";
import { changeRoutes as routes } from "../change-routes.ts";

export const changeHandlers = [
  implement(routes.readFigureChanges, async (context, { query, scope }) =>
    ok(await readFigureChanges(context, scope, query.since === undefined ? null : new Date(query.since))),
  ),
  implement(routes.markFiguresSeen, async (context, { body }) => {
    await markFiguresSeen(context, new Date(body.upTo));
    return ok({ done: true as const });
  }),
];
