import { implement } from "@nhiemky/access-control";
import { printAuditSheet, printMinutes, printTrialBallots, showSlides } from "../actions/print-papers.ts";
import { paperRoutes as routes } from "../paper-routes.ts";

export const paperRoutes = [
  implement(routes.printTrialBallots, (context, { params, query }) =>
    printTrialBallots(context, params.contestId, query.kind),
  ),
  implement(routes.printMinutesDraft, (context, { params, query }) =>
    printMinutes(context, params.contestId, "committee", query.form),
  ),
  implement(routes.downloadMinutes, (context, { params, query }) =>
    printMinutes(context, params.contestId, "readers", query.form),
  ),
  implement(routes.printAuditSheet, (context, { params, query }) =>
    printAuditSheet(context, params.contestId, params.auditId, query.form),
  ),
  implement(routes.showSlides, (context, { params }) => showSlides(context, params.contestId)),
];
