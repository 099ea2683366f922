import { type ImplementedRoute, implement } from "@nhiemky/access-control";
import { appError, err, ok } from "@nhiemky/kernel";
import { isWithin } from "@nhiemky/org-structure";
import { beginTenure } from "../actions/begin-tenure.ts";
import { correctPerson } from "../actions/correct-person.ts";
import { endMembership } from "../actions/end-membership.ts";
import { endTenure } from "../actions/end-tenure.ts";
import { isPersonWithin } from "../actions/is-person-within.ts";
import { listPeople } from "../actions/list-people.ts";
import { readPerson } from "../actions/read-person.ts";
import { readPostLedger } from "../actions/read-post-ledger.ts";
import { recogniseMember } from "../actions/recognise-member.ts";
import { recordPerson } from "../actions/record-person.ts";
import { transferMember } from "../actions/transfer-member.ts";
import {
  beginTenureRoute,
  correctPersonRoute,
  endMembershipRoute,
  endTenureRoute,
  listPeopleRoute,
  peopleErrors,
  readPersonRoute,
  readPostLedgerRoute,
  recogniseMemberRoute,
  recordPersonRoute,
  transferMemberRoute,
} from "../contract.ts";
import { presentPerson, presentPersonLine } from "./present-person.ts";

export const peopleHandlers: readonly ImplementedRoute[] = [
  implement(listPeopleRoute, async (context, { query, scope }) => {
    const { page, pageSize, ...filter } = query;
    const found = await listPeople(context, scope, {
      ...filter,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    });
    const rows = found.rows.map((row) => presentPersonLine(row, found.names));
    return ok({ rows, total: found.total, page, pageSize });
  }),

  implement(readPersonRoute, async (context, { params }) => {
    const page = await readPerson(context, params.personId);
    return page.ok ? ok(presentPerson(page.value)) : page;
  }),

  implement(recordPersonRoute, (context, { body }) => recordPerson(context, body)),

  implement(correctPersonRoute, (context, { params, body }) => correctPerson(context, params.personId, body)),

  implement(transferMemberRoute, async (context, { params, body, scope }) => {
    // The route's rule covers the person; a transfer is also a write to the unit that receives.
    if (scope.kind === "units" && !(await isWithin(context.connection, [body.toUnitId], scope.rootUnitIds))) {
      return err(appError(peopleErrors.PEOPLE_OUTSIDE_SCOPE, {}, { field: "toUnitId" }));
    }
    return transferMember(context, params.personId, body);
  }),

  implement(recogniseMemberRoute, (context, { params, body }) =>
    recogniseMember(context, params.personId, body),
  ),

  implement(endMembershipRoute, (context, { params, body }) => endMembership(context, params.personId, body)),

  implement(beginTenureRoute, async (context, { body, scope }) => {
    // The route's rule covers the unit; giving a post to somebody else's member would lay that person open.
    if (!(await isPersonWithin(context.connection, body.personId, scope))) {
      return err(appError(peopleErrors.PEOPLE_PERSON_NOT_FOUND, {}, { field: "personId" }));
    }
    return beginTenure(context, body);
  }),

  implement(endTenureRoute, (context, { params, body }) => endTenure(context, params.tenureId, body.on)),

  implement(readPostLedgerRoute, async (context, { query }) => {
    const counts = await readPostLedger(context, query.unitId, query.from, query.to);
    return counts.ok ? ok({ counts: counts.value.map((count) => ({ ...count })) }) : counts;
  }),
];
