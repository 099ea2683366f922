import { implement } from "@nhiemky/access-control";
import { ok } from "@nhiemky/kernel";
import { answerExplanation } from "../actions/answer-explanation.ts";
import { checkReferences } from "../actions/check-references.ts";
import { listExplanations } from "../actions/list-explanations.ts";
import { listUnitRequests } from "../actions/list-unit-requests.ts";
import { requestExplanation } from "../actions/request-explanation.ts";
import { summariseTasks } from "../actions/summarise-tasks.ts";
import { explanationRoutes as routes } from "../explanation-routes.ts";
import { homeRoutes } from "../home-routes.ts";

export const explanationRoutes = [
  implement(routes.requestExplanation, async (context, { body, scope }) => {
    const named = await checkReferences(context.connection, scope, { clauseId: body.clauseId });
    if (!named.ok) return named;
    const requested = await requestExplanation(context, body);
    return requested.ok ? ok({ explanationId: requested.value }) : requested;
  }),
  implement(routes.answerExplanation, async (context, { params, body }) => {
    const answered = await answerExplanation(context, params.explanationId, body.answer);
    return answered.ok ? ok({ done: true as const }) : answered;
  }),
  implement(routes.listExplanations, async (context, { query, scope }) => {
    const { page, pageSize, unitId, openOnly } = query;
    const limits = { limit: pageSize, offset: (page - 1) * pageSize };
    const list = await listExplanations(context, scope, { unitId: unitId ?? null, openOnly, ...limits });
    return ok({ rows: [...list.rows], total: list.total, page, pageSize });
  }),
  implement(homeRoutes.readTaskSummary, async (context, { query, scope }) => {
    const { on = null, since = null, nextDays, top } = query;
    const summary = await summariseTasks(context, scope, { on, since, nextDays, top });
    const { late, moved, next } = summary;
    return ok({
      ...summary,
      late: { ...late, rows: [...late.rows] },
      moved: { ...moved, rows: [...moved.rows] },
      next: { ...next, rows: [...next.rows] },
    });
  }),
  implement(homeRoutes.readUnitRequests, async (context, { params }) =>
    ok(await listUnitRequests(context, params.unitId)),
  ),
];
