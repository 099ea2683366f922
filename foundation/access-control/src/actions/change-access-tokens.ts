import { inTransaction } from "@nhiemky/database";
import {
  appError,
  type CivilDate,
  civilDateAt,
  daysBetween,
  err,
  type Id,
  makeId,
  ok,
  type Result,
} from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import { accessEvents } from "../audit-events.ts";
import { accessErrors } from "../errors.ts";
import { ownAccountId } from "../own-account.ts";
import { recordEvent } from "../record-event.ts";
import { hashOfSecret, makeSecret } from "../secrets/handed-out-secret.ts";
import type { TokenPurpose } from "../storage/access-tables.ts";
import { insertAccessToken, revokeAccessTokens } from "../storage/access-tokens.ts";

/** Recognised by secret scanners and by people: "nhiemky token". */
export const accessTokenPrefix = "nhiemky_";
/** A calendar stays subscribed for a term of office; other programs come back within a year. */
const longestLifeDays: Readonly<Record<TokenPurpose, number>> = { programs: 366, calendar: 5 * 366 };

export interface NewAccessToken {
  readonly name: string;
  /** The last day on which it can be used. */
  readonly expiresOn: CivilDate;
  readonly isReadOnly: boolean;
  readonly purpose?: TokenPurpose;
}

/** A token that acts with what its account may do at the moment of use, never more. Shown this once. */
export function createAccessToken(
  context: ActionContext,
  wanted: NewAccessToken,
): Promise<Result<{ id: Id<"access-token">; token: string }>> {
  const accountId = ownAccountId(context);
  const { purpose = "programs" } = wanted;
  const isReadOnly = wanted.isReadOnly || purpose === "calendar";
  return inTransaction(context.connection, async (connection) => {
    const now = context.clock.now();
    const longest = longestLifeDays[purpose];
    const days = daysBetween(civilDateAt(now), wanted.expiresOn);
    if (days < 1 || days > longest) {
      const parameters = { days: longest };
      return err(appError(accessErrors.ACCESS_TOKEN_EXPIRY_INVALID, parameters, { field: "expiresOn" }));
    }
    const token = `${accessTokenPrefix}${makeSecret(context.random)}`;
    const id = makeId<"access-token">(context.clock, context.random);
    await insertAccessToken(connection, {
      id,
      account_id: accountId,
      name: wanted.name,
      purpose,
      is_read_only: isReadOnly,
      secret_hash: hashOfSecret(token),
      created_at: now,
      expires_at: new Date(`${wanted.expiresOn}T23:59:59.999+07:00`),
      last_used_at: null,
      revoked_at: null,
    });
    await recordEvent(
      { ...context, connection },
      {
        event: accessEvents["access-token.created"],
        unitId: null,
        subject: { kind: "access-token", id },
        data: { purpose, isReadOnly, expiresOn: wanted.expiresOn },
      },
    );
    return ok({ id, token });
  });
}

/** Revokes one of the holder's own tokens. */
export function revokeAccessToken(context: ActionContext, id: Id<"access-token">): Promise<Result<void>> {
  const accountId = ownAccountId(context);
  return inTransaction(context.connection, async (connection) => {
    const revoked = await revokeAccessTokens(connection, accountId, context.clock.now(), id);
    if (revoked.length === 0) return err(appError(accessErrors.ACCESS_TOKEN_UNKNOWN));
    await recordEvent(
      { ...context, connection },
      { event: accessEvents["access-token.revoked"], unitId: null, subject: { kind: "access-token", id } },
    );
    return ok();
  });
}
