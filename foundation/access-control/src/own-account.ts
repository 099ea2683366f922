import type { Connection } from "@nhiemky/database";
import { assert } from "@nhiemky/kernel";
import type { ActionContext } from "./action-context.ts";
import type { AccountId, Actor } from "./actor.ts";
import { type AccountRow, findAccount } from "./storage/accounts.ts";

/** The account that acts on itself; the product has no account, so a job that gets here is a bug. */
export function ownAccountId(context: ActionContext): AccountId {
  assert(context.actor.kind === "account", "only an account has a password, sessions and tokens of its own");
  return context.actor.accountId;
}

export async function ownAccount(context: ActionContext): Promise<AccountRow> {
  return existingAccount(context.connection, ownAccountId(context));
}

/** An account whose id comes from the database or was checked by `authorise`. */
export async function existingAccount(connection: Connection, id: AccountId): Promise<AccountRow> {
  const account = await findAccount(connection, id);
  assert(account !== undefined, `no account ${id}`);
  return account;
}

/** Somebody who has just proved to be the holder of an account, before there is a session: acts on nothing else. */
export function holderOf(account: Pick<AccountRow, "id" | "display_name">): Actor {
  return { kind: "account", accountId: account.id, displayName: account.display_name, grants: [] };
}
