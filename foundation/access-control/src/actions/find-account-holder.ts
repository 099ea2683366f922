import type { Connection } from "@nhiemky/database";
import type { AccountId } from "../actor.ts";
import { findAccountByName } from "../storage/accounts.ts";

/** Who signs in under a name, for records that give a person a duty; null: nobody, or the account is disabled. */
export async function findAccountHolder(
  connection: Connection,
  signInName: string,
): Promise<{ readonly accountId: AccountId; readonly displayName: string } | null> {
  const account = await findAccountByName(connection, signInName);
  if (account === undefined || account.disabled_at !== null) return null;
  return { accountId: account.id, displayName: account.display_name };
}
