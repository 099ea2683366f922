import { implement } from "@nhiemky/access-control";
import { chooseCountingCommittee } from "../actions/choose-counting-committee.ts";
import {
  recordAttendance,
  recordBaseExclusion,
  withdrawBaseExclusion,
} from "../actions/record-attendance.ts";
import { closeVote, openVote, recordPrintRun } from "../actions/run-vote.ts";
import { votingRoutes as routes } from "../voting-routes.ts";
import { done, named } from "./replies.ts";

export const votingRoutes = [
  implement(routes.chooseCountingCommittee, (context, { params, body }) =>
    done(chooseCountingCommittee(context, params.contestId, body)),
  ),
  implement(routes.recordBaseExclusion, (context, { params, body }) =>
    named("exclusionId", recordBaseExclusion(context, params.contestId, body)),
  ),
  implement(routes.withdrawBaseExclusion, (context, { params }) =>
    done(withdrawBaseExclusion(context, params.contestId, params.exclusionId)),
  ),
  implement(routes.recordAttendance, (context, { params, body }) =>
    done(recordAttendance(context, params.contestId, body)),
  ),
  implement(routes.recordPrintRun, (context, { params, body }) =>
    named("printed", recordPrintRun(context, params.contestId, body)),
  ),
  implement(routes.openVote, (context, { params }) => done(openVote(context, params.contestId))),
  implement(routes.closeVote, (context, { params, body }) =>
    done(closeVote(context, params.contestId, body)),
  ),
];
