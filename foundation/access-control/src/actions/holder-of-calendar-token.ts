import { appError, civilDateAt, err, ok, type Result } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import type { Actor } from "../actor.ts";
import { accessErrors } from "../errors.ts";
import { hashOfSecret } from "../secrets/handed-out-secret.ts";
import { touchAccessToken } from "../storage/access-tokens.ts";
import { findAccessToken } from "../storage/find-credential.ts";

/**
 * Who asks for a calendar by an address that carries a personal token: calendar programs send nothing else. The holder
 * may see there what they may see now; revoking the token, or disabling the account, closes the address.
 */
export async function holderOfCalendarToken(
  { connection, clock }: ActionContext,
  token: string,
): Promise<Result<Actor>> {
  const now = clock.now();
  const found = await findAccessToken(connection, hashOfSecret(token), "calendar", now, civilDateAt(now));
  if (found === undefined) return err(appError(accessErrors.ACCESS_TOKEN_INVALID));
  await touchAccessToken(connection, found.id, now);
  const { account_id: accountId, display_name: displayName, grants } = found;
  return ok({ kind: "account", accountId, displayName, grants });
}
