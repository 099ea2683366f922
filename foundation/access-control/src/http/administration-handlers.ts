import type { RouteReply } from "@nhiemky/http-contract";
import { ok } from "@nhiemky/kernel";
import { changeAccount, setAccountDisabled } from "../actions/change-account.ts";
import { grantRole } from "../actions/grant-role.ts";
import { inviteAccount } from "../actions/invite-account.ts";
import { type IssuedLink, issueLink } from "../actions/issue-link.ts";
import { listAccounts, readAccount } from "../actions/read-accounts.ts";
import { revokeRole } from "../actions/revoke-role.ts";
import type { UnitId } from "../actor.ts";
import {
  changeAccountRoute,
  grantRoleRoute,
  inviteAccountRoute,
  issueLinkRoute,
  listAccountsRoute,
  readAccountRoute,
  revokeRoleRoute,
  setAccountDisabledRoute,
} from "../contract/administration-routes.ts";
import { type ImplementedRoute, implement } from "../domain-module.ts";
import type { UnitTree } from "../resource-units.ts";
import type { ListedAccount } from "../storage/account-list.ts";
import { nameUnits } from "./name-units.ts";

const done = { done: true } as const;

type AccountReply = RouteReply<typeof listAccountsRoute>["rows"][number];

function presentAccount(row: ListedAccount, nameOf: (unitId: UnitId | null) => string | null): AccountReply {
  return {
    id: row.id,
    signInName: row.sign_in_name,
    displayName: row.display_name,
    personId: row.person_id,
    state: row.disabled_at !== null ? "disabled" : row.has_password ? "active" : "invited",
    hasSecondFactor: row.has_second_factor,
    grants: row.grants.map((grant) => ({ ...grant, unitName: nameOf(grant.unitId) })),
  };
}

function unitIdsOf(rows: readonly ListedAccount[]): readonly (UnitId | null)[] {
  return rows.flatMap((row) => row.grants.map((grant) => grant.unitId));
}

function presentLink(link: IssuedLink) {
  return { ...link, expiresAt: link.expiresAt.toISOString() };
}

export function administrationHandlers({
  isWithin,
  scopeCondition,
  unitNames,
}: UnitTree): readonly ImplementedRoute[] {
  return [
    implement(listAccountsRoute, async (context, { query, scope }) => {
      const { rows, total } = await listAccounts(context, scopeCondition, scope, query);
      const nameOf = await nameUnits(context, unitNames, unitIdsOf(rows));
      const presented = rows.map((row) => presentAccount(row, nameOf));
      return ok({ rows: presented, total, page: query.page, pageSize: query.pageSize });
    }),
    implement(readAccountRoute, async (context, { params }) => {
      const { account, openLink } = await readAccount(context, params.accountId);
      const nameOf = await nameUnits(context, unitNames, unitIdsOf([account]));
      return ok({
        ...presentAccount(account, nameOf),
        openLink: openLink && { purpose: openLink.purpose, expiresAt: openLink.expires_at.toISOString() },
      });
    }),
    implement(inviteAccountRoute, async (context, { body }) => {
      const invited = await inviteAccount(context, isWithin, body);
      if (!invited.ok) return invited;
      return ok({ accountId: invited.value.accountId, link: presentLink(invited.value.link) });
    }),
    implement(changeAccountRoute, async (context, { params, body }) => {
      const changed = await changeAccount(context, params.accountId, body);
      return changed.ok ? ok(done) : changed;
    }),
    implement(setAccountDisabledRoute, async (context, { params, body }) => {
      const changed = await setAccountDisabled(context, params.accountId, body.isDisabled);
      return changed.ok ? ok(done) : changed;
    }),
    implement(issueLinkRoute, async (context, { params, body }) => {
      const issued = await issueLink(context, params.accountId, body.removesSecondFactor);
      return issued.ok ? ok(presentLink(issued.value)) : issued;
    }),
    implement(grantRoleRoute, async (context, { params, body }) => {
      const granted = await grantRole(context, isWithin, params.accountId, body);
      return granted.ok ? ok({ id: granted.value }) : granted;
    }),
    implement(revokeRoleRoute, async (context, { params }) => {
      const revoked = await revokeRole(context, params.grantId);
      return revoked.ok ? ok(done) : revoked;
    }),
  ];
}
