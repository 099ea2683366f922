import { assert, civilDateAt } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import type { AccountId, Scope } from "../actor.ts";
import type { UnitTree } from "../resource-units.ts";
import { type AccountFilter, type ListedAccount, listAccountRows } from "../storage/account-list.ts";
import { type OneTimeLinkRow, openLinkOf } from "../storage/one-time-links.ts";

/** A page of the accounts whose roles all lie in a scope. */
export function listAccounts(
  context: ActionContext,
  scopeCondition: UnitTree["scopeCondition"],
  scope: Scope,
  query: AccountFilter & { readonly page: number; readonly pageSize: number },
): Promise<{ rows: ListedAccount[]; total: number }> {
  const withinScope = scope.kind === "instance" ? null : scopeCondition(scope, "role_grant.unit_id");
  return listAccountRows(context.connection, query, withinScope, civilDateAt(context.clock.now()), {
    offset: (query.page - 1) * query.pageSize,
    limit: query.pageSize,
  });
}

/** One account, with the link that its holder has not used yet. */
export async function readAccount(
  context: ActionContext,
  id: AccountId,
): Promise<{ account: ListedAccount; openLink: OneTimeLinkRow | null }> {
  const now = context.clock.now();
  const page = { offset: 0, limit: 1 };
  const { rows } = await listAccountRows(context.connection, { id }, null, civilDateAt(now), page);
  const [account] = rows;
  assert(account !== undefined, `no account ${id}`);
  return { account, openLink: (await openLinkOf(context.connection, id, now)) ?? null };
}
