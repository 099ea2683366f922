import type { Connection } from "@nhiemky/database";
import { appError, type Clock, civilDateAt, err, ok } from "@nhiemky/kernel";
import { authorise } from "./authorise.ts";
import type { Authenticate, Authorise, Caller, IncomingRequest } from "./caller.ts";
import { accessErrors } from "./errors.ts";
import type { IsWithin, ResourceUnits } from "./resource-units.ts";
import { hasCsrfHeader, isChange, isCrossSite } from "./rules/cross-site.ts";
import { isAlive, lastSeenGrainMs } from "./rules/session-lifetime.ts";
import { hashOfSecret } from "./secrets/handed-out-secret.ts";
import { touchAccessToken } from "./storage/access-tokens.ts";
import { type CredentialHolder, findAccessToken, findSession } from "./storage/find-credential.ts";
import { touchSession } from "./storage/sessions.ts";

export const sessionCookie = "nhiemky_session";

export interface AccessServices {
  readonly connection: Connection;
  readonly clock: Clock;
  /** Of all domains together. */
  readonly resourceUnits: Readonly<Record<string, ResourceUnits>>;
  readonly isWithin: IsWithin;
}

/** The two questions that the HTTP edge asks of every request: who sent it, and may they. */
export function makeAccess(services: AccessServices): { authenticate: Authenticate; authorise: Authorise } {
  const { connection, clock, resourceUnits, isWithin } = services;
  return {
    authenticate: (incoming) => authenticate(services, incoming),
    authorise: (route, input, caller) =>
      authorise(route, input, caller, clock.now(), {
        unitsOf: (entity, id) => {
          const find = resourceUnits[entity];
          if (find === undefined) throw new Error(`no domain knows to which units a ${entity} belongs`);
          return find(connection, id);
        },
        isWithin: (unitIds, rootUnitIds) => isWithin(connection, unitIds, rootUnitIds),
      }),
  };
}

async function authenticate(services: AccessServices, incoming: IncomingRequest): ReturnType<Authenticate> {
  const { authorization } = incoming.headers;
  if (typeof authorization === "string") {
    const caller = await callerOfToken(services, incoming, authorization);
    return caller === null ? err(appError(accessErrors.ACCESS_TOKEN_INVALID)) : ok(caller);
  }
  // Also without a session: another site must not sign anybody in either.
  if (isChange(incoming) && isCrossSite(incoming))
    return err(appError(accessErrors.ACCESS_CROSS_SITE_REQUEST));
  const caller = await callerOfSession(services, incoming);
  if (caller === null) return ok({ actor: null, credential: null, incoming });
  if (isChange(incoming) && !hasCsrfHeader(incoming)) {
    return err(appError(accessErrors.ACCESS_CROSS_SITE_REQUEST));
  }
  return ok(caller);
}

async function callerOfToken(
  { connection, clock }: AccessServices,
  incoming: IncomingRequest,
  authorization: string,
): Promise<Caller | null> {
  const token = /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1];
  if (token === undefined) return null;
  const now = clock.now();
  const found = await findAccessToken(connection, hashOfSecret(token), "programs", now, civilDateAt(now));
  if (found === undefined) return null;
  if (now.getTime() - (found.last_used_at?.getTime() ?? 0) > lastSeenGrainMs) {
    await touchAccessToken(connection, found.id, now);
  }
  const credential = { kind: "token", tokenId: found.id, isReadOnly: found.is_read_only } as const;
  return { actor: actorOf(found), credential, incoming };
}

async function callerOfSession(
  { connection, clock }: AccessServices,
  incoming: IncomingRequest,
): Promise<Caller | null> {
  const secret = incoming.cookies[sessionCookie];
  if (secret === undefined) return null;
  const now = clock.now();
  const found = await findSession(connection, hashOfSecret(secret), civilDateAt(now));
  if (found === undefined) return null;
  if (!isAlive({ lastSeenAt: found.last_seen_at, expiresAt: found.expires_at }, now)) return null;
  if (now.getTime() - found.last_seen_at.getTime() > lastSeenGrainMs) {
    await touchSession(connection, found.id, now);
  }
  return {
    actor: actorOf(found),
    credential: {
      kind: "session",
      sessionId: found.id,
      confirmedAt: found.confirmed_at,
      mustChangePassword: found.must_change_password,
    },
    incoming,
  };
}

function actorOf(holder: CredentialHolder) {
  return {
    kind: "account",
    accountId: holder.account_id,
    displayName: holder.display_name,
    grants: holder.grants,
  } as const;
}
