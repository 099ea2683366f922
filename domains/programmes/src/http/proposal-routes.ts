import { implement } from "@nhiemky/access-control";
import { ok } from "@nhiemky/kernel";
import { acceptTargetProposal } from "../actions/accept-target-proposal.ts";
import { acceptTaskProposal } from "../actions/accept-task-proposal.ts";
import { readProposals } from "../actions/read-proposals.ts";
import { rejectProposal } from "../actions/reject-proposal.ts";
import { reopenProposal } from "../actions/reopen-proposal.ts";
import { proposalRoutes as routes } from "../proposal-routes.ts";

export const proposalRoutes = [
  implement(routes.readProposals, async (context, { params, query, scope }) => {
    const read = await readProposals(context, scope, params.documentId, query.unitId);
    return read.ok ? ok({ proposals: [...read.value] }) : read;
  }),
  implement(routes.acceptTaskProposal, (context, { params, body, scope }) =>
    acceptTaskProposal(context, scope, params.documentId, body),
  ),
  implement(routes.acceptTargetProposal, (context, { params, body, scope }) =>
    acceptTargetProposal(context, scope, params.documentId, body),
  ),
  implement(routes.rejectProposal, (context, { params, body: { reason, ...place }, scope }) =>
    rejectProposal(context, scope, params.documentId, place, reason),
  ),
  implement(routes.reopenProposal, (context, { params, body, scope }) =>
    reopenProposal(context, scope, params.documentId, body),
  ),
];
