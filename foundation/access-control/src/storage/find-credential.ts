import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { type Selectable, sql } from "kysely";
import type { AccountId, RoleGrant } from "../actor.ts";
import type { AccessTables, TokenPurpose } from "./access-tables.ts";

/** The account behind a session or a token, with the grants it holds on a day. */
export interface CredentialHolder {
  readonly account_id: AccountId;
  readonly display_name: string;
  readonly must_change_password: boolean;
  readonly grants: readonly RoleGrant[];
}

type SessionHolder = Selectable<AccessTables["session"]> & CredentialHolder;
type TokenHolder = Selectable<AccessTables["access_token"]> & CredentialHolder;

/** One query per request: the credential, its account and the grants in force together. */
export async function findSession(
  connection: Connection,
  secretHash: string,
  on: CivilDate,
): Promise<SessionHolder | undefined> {
  return connection
    .withTables<AccessTables>()
    .selectFrom("session")
    .innerJoin("account", "account.id", "session.account_id")
    .selectAll("session")
    .select(["account.display_name", "account.must_change_password", grantsOn(on).as("grants")])
    .where("session.secret_hash", "=", secretHash)
    .where("account.disabled_at", "is", null)
    .executeTakeFirst();
}

export async function findAccessToken(
  connection: Connection,
  secretHash: string,
  purpose: TokenPurpose,
  now: Date,
  on: CivilDate,
): Promise<TokenHolder | undefined> {
  return connection
    .withTables<AccessTables>()
    .selectFrom("access_token")
    .innerJoin("account", "account.id", "access_token.account_id")
    .selectAll("access_token")
    .select(["account.display_name", "account.must_change_password", grantsOn(on).as("grants")])
    .where("access_token.secret_hash", "=", secretHash)
    .where("access_token.purpose", "=", purpose)
    .where("access_token.revoked_at", "is", null)
    .where("access_token.expires_at", ">", now)
    .where("account.disabled_at", "is", null)
    .where("account.must_change_password", "=", false)
    .executeTakeFirst();
}

function grantsOn(on: CivilDate) {
  return sql<RoleGrant[]>`coalesce((
    select json_agg(json_build_object('role', role, 'unitId', unit_id, 'from', from_on, 'to', to_on) order by granted_at)
    from role_grant
    where account_id = account.id and revoked_at is null
      and from_on <= ${on} and (to_on is null or to_on >= ${on})
  ), '[]')`;
}
