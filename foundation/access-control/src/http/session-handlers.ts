import { appError, err, ok, type Result } from "@nhiemky/kernel";
import { confirmSession } from "../actions/confirm-session.ts";
import { endSession } from "../actions/end-session.ts";
import { readMe } from "../actions/read-me.ts";
import { signIn } from "../actions/sign-in.ts";
import { readLink, useLink } from "../actions/use-link.ts";
import type { Caller, Credential, ReplyCookie } from "../caller.ts";
import {
  confirmSessionRoute,
  meRoute,
  readLinkRoute,
  signInRoute,
  signOutRoute,
  useLinkRoute,
} from "../contract/session-routes.ts";
import { type ImplementedRoute, implement } from "../domain-module.ts";
import { accessErrors } from "../errors.ts";
import { sessionCookie } from "../make-access.ts";
import type { UnitTree } from "../resource-units.ts";
import { absoluteMs } from "../rules/session-lifetime.ts";

import { nameUnits } from "./name-units.ts";

const done = { done: true } as const;

/** What only somebody signed in on the pages can do. */
export function requireSession(caller: Caller): Result<Extract<Credential, { kind: "session" }>> {
  if (caller.credential?.kind === "session") return ok(caller.credential);
  return err(appError(accessErrors.ACCESS_SESSION_REQUIRED));
}

function cookie(value: string | null): ReplyCookie {
  return { name: sessionCookie, value, maxAgeSeconds: absoluteMs / 1000 };
}

export function sessionHandlers({ unitNames }: UnitTree): readonly ImplementedRoute[] {
  return [
    implement(signInRoute, async (context, { body, caller }) => {
      const { actor, credential, incoming } = caller;
      const replaces =
        actor?.kind === "account" && credential?.kind === "session"
          ? { accountId: actor.accountId, sessionId: credential.sessionId }
          : null;
      const { ip, userAgent } = incoming;
      const started = await signIn(context, { ...body, ip, userAgent, replaces });
      return started.ok ? ok({ reply: done, cookies: [cookie(started.value.secret)] }) : started;
    }),
    implement(signOutRoute, async (context, { caller }) => {
      if (caller.credential?.kind === "session") await endSession(context, caller.credential.sessionId);
      return ok({ reply: done, cookies: [cookie(null)] });
    }),
    implement(confirmSessionRoute, async (context, { body, caller }) => {
      const session = requireSession(caller);
      if (!session.ok) return session;
      const { sessionId } = session.value;
      const confirmed = await confirmSession(context, { ...body, sessionId, ip: caller.incoming.ip });
      return confirmed.ok ? ok(done) : confirmed;
    }),
    implement(meRoute, async (context, { caller }) => {
      const { account, hasSecondFactor, permissions } = await readMe(context);
      const grants = caller.actor?.kind === "account" ? caller.actor.grants : [];
      const nameOf = await nameUnits(
        context,
        unitNames,
        grants.map((grant) => grant.unitId),
      );
      return ok({
        accountId: account.id,
        signInName: account.sign_in_name,
        displayName: account.display_name,
        personId: account.person_id,
        language: account.language,
        hasSecondFactor,
        mustChangePassword: account.must_change_password,
        grants: grants.map((grant) => ({ ...grant, unitName: nameOf(grant.unitId) })),
        permissions: permissions.map((held) => ({ ...held, unitIds: [...held.unitIds] })),
      });
    }),
    implement(readLinkRoute, async (context, { body }) => {
      const opened = await readLink(context, body.code);
      if (!opened.ok) return opened;
      const { link, account } = opened.value;
      return ok({
        purpose: link.purpose,
        signInName: account.sign_in_name,
        displayName: account.display_name,
        expiresAt: link.expires_at.toISOString(),
      });
    }),
    implement(useLinkRoute, async (context, { body }) => {
      const used = await useLink(context, body.code, body.newPassword);
      return used.ok ? ok({ signInName: used.value.sign_in_name }) : used;
    }),
  ];
}
