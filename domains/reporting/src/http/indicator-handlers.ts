import { implement } from "@nhiemky/access-control";
import { ok } from "@nhiemky/kernel";
import { changeIndicator } from "../actions/change-indicator.ts";
import { checkNamed } from "../actions/check-named.ts";
import { defineCategorySet } from "../actions/define-category-set.ts";
import { defineIndicator } from "../actions/define-indicator.ts";
import { establishPeriod } from "../actions/establish-period.ts";
import { holdsPermission } from "../actions/holds-permission.ts";
import { listIndicators, readIndicator } from "../actions/list-indicators.ts";
import { listPeriods } from "../actions/list-periods.ts";
import { presentCategorySets } from "../actions/present-indicators.ts";
import { indicatorRoutes as routes } from "../indicator-routes.ts";

export const indicatorHandlers = [
  implement(routes.listIndicators, async (context, { query, scope }) =>
    ok({ rows: await listIndicators(context, scope, query) }),
  ),
  implement(routes.readIndicator, async (context, { params, query, scope }) => {
    const read = await readIndicator(context, scope, params.indicatorId, query.unitId);
    if (!read.ok) return read;
    const mayDefine = await holdsPermission(context, "indicator:define", read.value.indicator.ownerUnit.id);
    return ok({ ...read.value, mayDefine });
  }),
  implement(routes.defineIndicator, async (context, { body, scope }) => {
    const named = await checkNamed(context.connection, scope, body);
    if (!named.ok) return named;
    const defined = await defineIndicator(context, { ...body, ...named.value });
    return defined.ok ? ok({ indicatorId: defined.value }) : defined;
  }),
  implement(routes.changeIndicator, async (context, { params, body }) => {
    const changed = await changeIndicator(context, params.indicatorId, body);
    return changed.ok ? ok({ done: true as const }) : changed;
  }),
  implement(routes.listCategorySets, async ({ connection }) =>
    ok({ rows: [...(await presentCategorySets(connection))] }),
  ),
  implement(routes.defineCategorySet, async (context, { body }) => {
    const defined = await defineCategorySet(context, body);
    return defined.ok ? ok({ categorySetId: defined.value }) : defined;
  }),
  implement(routes.listPeriods, async (context, { query }) =>
    ok({ rows: await listPeriods(context, query) }),
  ),
  implement(routes.establishPeriod, async (context, { body }) => {
    const established = await establishPeriod(context, body.period);
    return established.ok ? ok({ periodId: established.value.id }) : established;
  }),
];
