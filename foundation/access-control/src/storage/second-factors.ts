import type { Connection } from "@nhiemky/database";
import type { Selectable } from "kysely";
import type { AccountId } from "../actor.ts";
import type { AccessTables } from "./access-tables.ts";

export type SecondFactorRow = Selectable<AccessTables["second_factor"]>;

export async function findSecondFactor(
  connection: Connection,
  accountId: AccountId,
): Promise<SecondFactorRow | undefined> {
  return connection
    .withTables<AccessTables>()
    .selectFrom("second_factor")
    .selectAll()
    .where("account_id", "=", accountId)
    .executeTakeFirst();
}

/** Keeps a secret that was just shown; a confirmed one is never overwritten. False when there is one. */
export async function startSecondFactor(
  connection: Connection,
  factor: Pick<SecondFactorRow, "account_id" | "secret" | "created_at">,
): Promise<boolean> {
  const { secret, created_at } = factor;
  const kept = await connection
    .withTables<AccessTables>()
    .insertInto("second_factor")
    .values({ ...factor, confirmed_at: null, last_step: null })
    .onConflict((conflict) =>
      conflict
        .column("account_id")
        .doUpdateSet({ secret, created_at, last_step: null })
        .where("second_factor.confirmed_at", "is", null),
    )
    .returning("account_id")
    .executeTakeFirst();
  return kept !== undefined;
}

export async function confirmSecondFactorRow(
  connection: Connection,
  accountId: AccountId,
  now: Date,
): Promise<void> {
  await connection
    .withTables<AccessTables>()
    .updateTable("second_factor")
    .set({ confirmed_at: now })
    .where("account_id", "=", accountId)
    .execute();
}

/** Takes a step once: false when it, or a later one, was taken before, also by another process just now. */
export async function takeStep(connection: Connection, accountId: AccountId, step: number): Promise<boolean> {
  const taken = await connection
    .withTables<AccessTables>()
    .updateTable("second_factor")
    .set({ last_step: step })
    .where("account_id", "=", accountId)
    .where((row) => row.or([row("last_step", "is", null), row("last_step", "<", step)]))
    .returning("account_id")
    .executeTakeFirst();
  return taken !== undefined;
}

/** Removes secret and recovery codes; false when there was no secret. */
export async function deleteSecondFactor(connection: Connection, accountId: AccountId): Promise<boolean> {
  const tables = connection.withTables<AccessTables>();
  await tables.deleteFrom("recovery_code").where("account_id", "=", accountId).execute();
  const { numDeletedRows } = await tables
    .deleteFrom("second_factor")
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function replaceRecoveryCodeRows(
  connection: Connection,
  accountId: AccountId,
  hashes: readonly string[],
): Promise<void> {
  const tables = connection.withTables<AccessTables>();
  await tables.deleteFrom("recovery_code").where("account_id", "=", accountId).execute();
  const rows = hashes.map((secret_hash) => ({ account_id: accountId, secret_hash, used_at: null }));
  await tables.insertInto("recovery_code").values(rows).execute();
}

/** Takes a recovery code once; false when it is not one of the account's or was used. */
export async function takeRecoveryCode(
  connection: Connection,
  accountId: AccountId,
  secretHash: string,
  now: Date,
): Promise<boolean> {
  const taken = await connection
    .withTables<AccessTables>()
    .updateTable("recovery_code")
    .set({ used_at: now })
    .where("account_id", "=", accountId)
    .where("secret_hash", "=", secretHash)
    .where("used_at", "is", null)
    .returning("account_id")
    .executeTakeFirst();
  return taken !== undefined;
}

export async function countRecoveryCodes(connection: Connection, accountId: AccountId): Promise<number> {
  const { count } = await connection
    .withTables<AccessTables>()
    .selectFrom("recovery_code")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}
