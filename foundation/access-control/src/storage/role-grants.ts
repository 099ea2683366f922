import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import type { Selectable } from "kysely";
import type { AccountId } from "../actor.ts";
import type { AccessTables } from "./access-tables.ts";

export type RoleGrantRow = Selectable<AccessTables["role_grant"]>;

export async function insertRoleGrant(connection: Connection, grant: RoleGrantRow): Promise<void> {
  await connection.withTables<AccessTables>().insertInto("role_grant").values(grant).execute();
}

export async function findRoleGrant(
  connection: Connection,
  id: RoleGrantRow["id"],
): Promise<RoleGrantRow | undefined> {
  return connection
    .withTables<AccessTables>()
    .selectFrom("role_grant")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Grants that hold on a day or will hold later. */
export async function liveGrantsOf(
  connection: Connection,
  accountId: AccountId,
  on: CivilDate,
): Promise<RoleGrantRow[]> {
  return connection
    .withTables<AccessTables>()
    .selectFrom("role_grant")
    .selectAll()
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .where((row) => row.or([row("to_on", "is", null), row("to_on", ">=", on)]))
    .orderBy("from_on")
    .execute();
}

/** Revokes a grant; false when it was revoked before. */
export async function revokeRoleGrant(
  connection: Connection,
  id: RoleGrantRow["id"],
  now: Date,
  by: AccountId | null,
): Promise<boolean> {
  const revoked = await connection
    .withTables<AccessTables>()
    .updateTable("role_grant")
    .set({ revoked_at: now, revoked_by: by })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return revoked !== undefined;
}

/**
 * How many accounts can act as administrator of the whole instance on a day. Locks their grants: two administrators
 * who remove each other at the same time are counted one after the other.
 */
export async function countInstanceAdministrators(connection: Connection, on: CivilDate): Promise<number> {
  const rows = await connection
    .withTables<AccessTables>()
    .selectFrom("role_grant")
    .innerJoin("account", "account.id", "role_grant.account_id")
    .select("role_grant.account_id")
    .where("role_grant.role", "=", "administrator")
    .where("role_grant.unit_id", "is", null)
    .where("role_grant.revoked_at", "is", null)
    .where("role_grant.from_on", "<=", on)
    .where((row) => row.or([row("role_grant.to_on", "is", null), row("role_grant.to_on", ">=", on)]))
    .where("account.disabled_at", "is", null)
    .where("account.password_hash", "is not", null)
    .orderBy("role_grant.id")
    .forUpdate()
    .execute();
  return new Set(rows.map((row) => row.account_id)).size;
}
