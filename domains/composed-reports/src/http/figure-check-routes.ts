import { type ImplementedRoute, implement } from "@nhiemky/access-control";
import { acceptFinding } from "../actions/accept-finding.ts";
import { exportCommentedDocx } from "../actions/export-commented-docx.ts";
import { listFigureChecks } from "../actions/list-figure-checks.ts";
import { readFigureCheck } from "../actions/read-figure-check.ts";
import { runFigureCheck } from "../actions/run-figure-check.ts";
import { withdrawAcceptance } from "../actions/withdraw-acceptance.ts";
import { figureCheckRoutes as routes } from "../contract.ts";

export const implementedRoutes: readonly ImplementedRoute[] = [
  implement(routes.listFigureChecks, (context, { scope, query }) => listFigureChecks(context, scope, query)),
  implement(routes.runFigureCheck, (context, { body, file }) => runFigureCheck(context, { ...body, file })),
  implement(routes.readFigureCheck, (context, { params }) => readFigureCheck(context, params.figureCheckId)),
  implement(routes.acceptFinding, (context, { params, body: { reason, ...place } }) =>
    acceptFinding(context, params.figureCheckId, place, reason),
  ),
  implement(routes.withdrawAcceptance, (context, { params, body }) =>
    withdrawAcceptance(context, params.figureCheckId, body),
  ),
  implement(routes.exportCommentedDocx, (context, { params }) =>
    exportCommentedDocx(context, params.figureCheckId),
  ),
];
