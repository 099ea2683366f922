import { implement } from "@nhiemky/access-control";
import { ok } from "@nhiemky/kernel";
import { searchEverything } from "../actions/search-everything.ts";
import { threadOf } from "../actions/thread-of.ts";
import { searchRoute, threadRoute } from "../search-routes.ts";

export const searchHandlers = [
  implement(searchRoute, async (context, { query, scope }) => {
    const { kinds = [], text, limit, from = null, to = null } = query;
    const wanted = typeof kinds === "string" ? [kinds] : kinds;
    return ok(await searchEverything(context, scope, { text, kinds: wanted, from, to, limit }));
  }),
  implement(threadRoute, (context, { params, query, scope }) =>
    threadOf(context, scope, { ...params, ...query }),
  ),
];
