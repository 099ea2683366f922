import { ok } from "@nhiemky/kernel";
import { createAccessToken, revokeAccessToken } from "../actions/change-access-tokens.ts";
import { chooseLanguage } from "../actions/change-account.ts";
import { changePassword } from "../actions/change-password.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  replaceRecoveryCodes,
} from "../actions/change-second-factor.ts";
import { endOtherSessions, endSession } from "../actions/end-session.ts";
import { listOwnAccessTokens, listOwnSessions } from "../actions/read-own-credentials.ts";
import {
  beginSecondFactorRoute,
  changePasswordRoute,
  chooseLanguageRoute,
  confirmSecondFactorRoute,
  createAccessTokenRoute,
  endOtherSessionsRoute,
  endSessionRoute,
  listAccessTokensRoute,
  listSessionsRoute,
  removeSecondFactorRoute,
  replaceRecoveryCodesRoute,
  revokeAccessTokenRoute,
} from "../contract/own-account-routes.ts";
import { type ImplementedRoute, implement } from "../domain-module.ts";
import { requireSession } from "./session-handlers.ts";

const done = { done: true } as const;

export const ownAccountHandlers: readonly ImplementedRoute[] = [
  implement(changePasswordRoute, async (context, { body, caller }) => {
    const session = requireSession(caller);
    if (!session.ok) return session;
    const { sessionId } = session.value;
    const changed = await changePassword(context, { ...body, sessionId, ip: caller.incoming.ip });
    return changed.ok ? ok(done) : changed;
  }),
  implement(chooseLanguageRoute, async (context, { body }) => {
    const chosen = await chooseLanguage(context, body.language);
    return chosen.ok ? ok(done) : chosen;
  }),
  implement(beginSecondFactorRoute, (context) => beginSecondFactor(context)),
  implement(confirmSecondFactorRoute, async (context, { body }) => {
    const codes = await confirmSecondFactor(context, body.oneTimeCode);
    return codes.ok ? ok({ recoveryCodes: [...codes.value] }) : codes;
  }),
  implement(removeSecondFactorRoute, async (context) => {
    const removed = await removeSecondFactor(context);
    return removed.ok ? ok(done) : removed;
  }),
  implement(replaceRecoveryCodesRoute, async (context) => {
    const codes = await replaceRecoveryCodes(context);
    return codes.ok ? ok({ recoveryCodes: [...codes.value] }) : codes;
  }),
  implement(listSessionsRoute, async (context, { caller }) => {
    const current = caller.credential?.kind === "session" ? caller.credential.sessionId : null;
    const sessions = await listOwnSessions(context);
    return ok({
      sessions: sessions.map((row) => ({
        id: row.id,
        userAgent: row.user_agent,
        startedAt: row.created_at.toISOString(),
        lastSeenAt: row.last_seen_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
        isCurrent: row.id === current,
      })),
    });
  }),
  implement(endSessionRoute, async (context, { params }) => {
    const ended = await endSession(context, params.sessionId);
    return ended.ok ? ok(done) : ended;
  }),
  implement(endOtherSessionsRoute, async (context, { caller }) => {
    const session = requireSession(caller);
    if (!session.ok) return session;
    const ended = await endOtherSessions(context, session.value.sessionId);
    return ended.ok ? ok({ count: ended.value }) : ended;
  }),
  implement(listAccessTokensRoute, async (context) => {
    const tokens = await listOwnAccessTokens(context);
    return ok({
      tokens: tokens.map((row) => ({
        id: row.id,
        name: row.name,
        purpose: row.purpose,
        isReadOnly: row.is_read_only,
        createdAt: row.created_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
        lastUsedAt: row.last_used_at?.toISOString() ?? null,
      })),
    });
  }),
  implement(createAccessTokenRoute, (context, { body }) => createAccessToken(context, body)),
  implement(revokeAccessTokenRoute, async (context, { params }) => {
    const revoked = await revokeAccessToken(context, params.tokenId);
    return revoked.ok ? ok(done) : revoked;
  }),
];
