import { implement } from "@nhiemky/access-control";
import { ok } from "@nhiemky/kernel";
import { amendContest } from "../actions/amend-contest.ts";
import { ballotLayoutOf, printBallots } from "../actions/ballot-of-contest.ts";
import { recordConsent, recordOpinionPoll, stepWithdrawal } from "../actions/change-nomination.ts";
import { freezeCandidateList } from "../actions/freeze-candidate-list.ts";
import { listContests, listMyCounts } from "../actions/list-contests.ts";
import { nominateCandidate } from "../actions/nominate-candidate.ts";
import { openContest } from "../actions/open-contest.ts";
import { readContest } from "../actions/read-contest.ts";
import { readElectionFile } from "../actions/read-election-file.ts";
import { contestRoutes as routes } from "../contest-routes.ts";
import { done, named } from "./replies.ts";

export const contestRoutes = [
  implement(routes.listContests, async (context, { query, scope }) =>
    ok({
      rows: await listContests(context, scope, { unitId: query.unitId ?? null, state: query.state ?? null }),
    }),
  ),
  implement(routes.listMyCounts, async (context) => ok({ rows: await listMyCounts(context) })),
  implement(routes.readContest, (context, { params }) => readContest(context, params.contestId)),
  implement(routes.openContest, (context, { body }) => named("contestId", openContest(context, body))),
  implement(routes.amendContest, (context, { params, body }) =>
    done(amendContest(context, params.contestId, body)),
  ),
  implement(routes.nominateCandidate, (context, { params, body }) =>
    named("nominationId", nominateCandidate(context, params.contestId, body)),
  ),
  implement(routes.recordConsent, (context, { params, body }) =>
    done(recordConsent(context, params.contestId, params.nominationId, body.hasConsented)),
  ),
  implement(routes.recordOpinionPoll, (context, { params, body }) =>
    done(recordOpinionPoll(context, params.contestId, params.nominationId, body)),
  ),
  implement(routes.stepWithdrawal, (context, { params, body }) =>
    done(stepWithdrawal(context, params.contestId, params.nominationId, body)),
  ),
  implement(routes.freezeCandidateList, (context, { params, body }) =>
    named("listed", freezeCandidateList(context, params.contestId, body)),
  ),
  implement(routes.readBallotLayout, async (context, { params }) => {
    const made = await ballotLayoutOf(context, params.contestId);
    return made.ok ? ok(made.value.layout) : made;
  }),
  implement(routes.printBallots, (context, { params, query }) =>
    printBallots(context, params.contestId, query),
  ),
  implement(routes.readElectionFile, (context, { params }) => readElectionFile(context, params.contestId)),
];
