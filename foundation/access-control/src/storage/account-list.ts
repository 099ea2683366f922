import type { Connection } from "@nhiemky/database";
import type { RoleName } from "@nhiemky/http-contract";
import type { CivilDate, Id } from "@nhiemky/kernel";
import { type Expression, type Selectable, type SqlBool, sql } from "kysely";
import type { AccountId, UnitId } from "../actor.ts";
import type { AccessTables } from "./access-tables.ts";

export interface AccountFilter {
  readonly id?: AccountId;
  /** Part of the name or the sign-in name, with or without diacritics. */
  readonly text?: string | undefined;
  /** Only accounts that hold a role on this very unit. */
  readonly unitId?: string | undefined;
}

export type ListedAccount = Pick<
  Selectable<AccessTables["account"]>,
  "id" | "sign_in_name" | "display_name" | "person_id" | "disabled_at" | "created_at"
> & {
  readonly has_password: boolean;
  readonly has_second_factor: boolean;
  readonly grants: readonly {
    readonly id: Id<"role-grant">;
    readonly role: RoleName;
    readonly unitId: UnitId | null;
    readonly from: CivilDate;
    readonly to: CivilDate | null;
  }[];
};

/** Which grants count for whether an account lies in somebody's scope: those that hold or will hold. */
const live = (on: CivilDate) => sql<SqlBool>`revoked_at is null and (to_on is null or to_on >= ${on})`;

/**
 * A page of accounts by name.
 * @param withinScope condition on `role_grant.unit_id`; null for the whole instance. An account is listed when all its
 *   live grants satisfy it and there is at least one.
 */
export async function listAccountRows(
  connection: Connection,
  filter: AccountFilter,
  withinScope: Expression<SqlBool> | null,
  on: CivilDate,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ rows: ListedAccount[]; total: number }> {
  let matching = connection.withTables<AccessTables>().selectFrom("account");
  if (filter.id !== undefined) matching = matching.where("id", "=", filter.id);
  if (filter.text !== undefined && filter.text.trim() !== "") {
    const pattern = `%${filter.text.trim().replace(/[\\%_]/g, "\\$&")}%`;
    matching = matching.where(
      sql<SqlBool>`(fold_text(display_name) like fold_text(${pattern}) or sign_in_name like lower(${pattern}))`,
    );
  }
  if (filter.unitId !== undefined) {
    matching = matching.where(
      sql<SqlBool>`exists (select from role_grant where account_id = account.id and unit_id = ${filter.unitId} and ${live(on)})`,
    );
  }
  if (withinScope !== null) {
    matching = matching.where(sql<SqlBool>`
      exists (select from role_grant where account_id = account.id and ${live(on)})
      and not exists (select from role_grant where account_id = account.id and ${live(on)}
        and (unit_id is null or not (${withinScope})))`);
  }
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .select(["id", "sign_in_name", "display_name", "person_id", "disabled_at", "created_at"])
    .select([
      sql<boolean>`password_hash is not null`.as("has_password"),
      sql<boolean>`exists (select from second_factor where account_id = account.id and confirmed_at is not null)`.as(
        "has_second_factor",
      ),
      sql<ListedAccount["grants"]>`coalesce((
        select json_agg(json_build_object('id', id, 'role', role, 'unitId', unit_id, 'from', from_on, 'to', to_on)
          order by from_on, id)
        from role_grant where account_id = account.id and ${live(on)}), '[]')`.as("grants"),
    ])
    .orderBy(sql`display_name collate "vi-x-icu"`)
    .orderBy("id")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return { rows, total };
}
