import type { ActionContext } from "../action-context.ts";
import { ownAccountId } from "../own-account.ts";
import { isAlive } from "../rules/session-lifetime.ts";
import { type AccessTokenRow, accessTokensOf } from "../storage/access-tokens.ts";
import { type SessionRow, sessionsOf } from "../storage/sessions.ts";

/** Where the holder is signed in; sessions that have run out are left out. */
export async function listOwnSessions(context: ActionContext): Promise<SessionRow[]> {
  const now = context.clock.now();
  const sessions = await sessionsOf(context.connection, ownAccountId(context));
  return sessions.filter((row) => isAlive({ lastSeenAt: row.last_seen_at, expiresAt: row.expires_at }, now));
}

export function listOwnAccessTokens(context: ActionContext): Promise<AccessTokenRow[]> {
  return accessTokensOf(context.connection, ownAccountId(context));
}
