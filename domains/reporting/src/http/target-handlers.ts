import { implement } from "@nhiemky/access-control";
import { ok } from "@nhiemky/kernel";
import { cascadeTarget } from "../actions/cascade-target.ts";
import { checkNamed } from "../actions/check-named.ts";
import { listAcceptedTargets } from "../actions/list-accepted-targets.ts";
import {
  establishPublishedIndex,
  listPublishedIndices,
  recordPublishedIndex,
} from "../actions/published-indices.ts";
import { listTargets, readTarget } from "../actions/read-targets.ts";
import { replaceTarget } from "../actions/replace-target.ts";
import { setTarget } from "../actions/set-target.ts";
import { targetRoutes as routes } from "../target-routes.ts";

export const targetHandlers = [
  implement(routes.listTargets, async (context, { query, scope }) =>
    ok(await listTargets(context, scope, query)),
  ),
  implement(routes.readTarget, (context, { params }) => readTarget(context, params.targetId)),
  implement(routes.setTarget, async (context, { body, scope }) => {
    const named = await checkNamed(context.connection, scope, body);
    if (!named.ok) return named;
    const set = await setTarget(context, { ...body, ...named.value });
    return set.ok ? ok({ targetId: set.value }) : set;
  }),
  implement(routes.replaceTarget, async (context, { params, body }) => {
    const replaced = await replaceTarget(context, params.targetId, body);
    return replaced.ok ? ok({ targetId: replaced.value }) : replaced;
  }),
  implement(routes.cascadeTarget, async (context, { params, body }) => {
    const cascaded = await cascadeTarget(context, params.targetId, body.cascade);
    return cascaded.ok ? ok({ targetIds: [...cascaded.value] }) : cascaded;
  }),
  implement(routes.listAcceptedTargets, async (context, { scope }) =>
    ok({ rows: await listAcceptedTargets(context, scope) }),
  ),
  implement(routes.listPublishedIndices, async (context, { query, scope }) =>
    ok({ rows: await listPublishedIndices(context, scope, query.unitId) }),
  ),
  implement(routes.establishPublishedIndex, async (context, { body }) => {
    const established = await establishPublishedIndex(context, body);
    return established.ok ? ok({ publishedIndexId: established.value }) : established;
  }),
  implement(routes.recordPublishedIndex, async (context, { params, body: { unitId, ...value } }) => {
    const recorded = await recordPublishedIndex(context, params.publishedIndexId, unitId, value);
    return recorded.ok ? ok({ done: true as const }) : recorded;
  }),
];
