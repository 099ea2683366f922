import type { AccountId, Actor } from "@nhiemky/access-control";

/** Who speaks, as a history keeps it. */
export function authorOf(actor: Actor): { readonly account_id: AccountId | null; readonly author: string } {
  return actor.kind === "account"
    ? { account_id: actor.accountId, author: actor.displayName }
    : { account_id: null, author: actor.reason };
}
