import type { UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { foldForSearch } from "@nhiemky/vietnamese-text";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { MembershipStatus, PersonId } from "../person-schemas.ts";

export interface PeopleFilter {
  readonly on: CivilDate;
  /** Members and post holders of this unit's subtree only. */
  readonly unitId?: UnitId | undefined;
  readonly text?: string | undefined;
  readonly status?: MembershipStatus | undefined;
  readonly post?: string | undefined;
  /** Those who hold a post of this very unit. */
  readonly postsOfUnitId?: UnitId | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface PersonRow {
  readonly id: PersonId;
  readonly fullName: string;
  readonly birthYear: number | null;
  readonly gender: "female" | "male" | null;
  readonly code: string | null;
  readonly isInvented: boolean;
  /** Null: belongs to no unit on the day. */
  readonly unitId: UnitId | null;
  readonly status: MembershipStatus | null;
  readonly posts: readonly { readonly unitId: UnitId; readonly post: string }[];
}

/** Says of a column with a unit whether the unit lies in the reader's scope. */
export type InScope = (column: string) => RawBuilder<SqlBool>;

function nameHolds(text: string): RawBuilder<SqlBool> {
  const words = foldForSearch(text).trim().split(" ");
  const conditions = words.map(
    (word) => sql<SqlBool>`p.search_text like ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`,
  );
  return sql<SqlBool>`(p.code = ${text.trim()} or (${sql.join(conditions, sql` and `)}))`;
}

/** People as they belong and hold posts on a day, ordered by given name as officials order them. */
export async function selectPeople(
  connection: Connection,
  inScope: InScope,
  filter: PeopleFilter,
): Promise<{ readonly rows: readonly PersonRow[]; readonly total: number }> {
  const { on, unitId, text, status, post, postsOfUnitId } = filter;
  const below = (column: string): RawBuilder<SqlBool> =>
    unitId === undefined
      ? inScope(column)
      : sql<SqlBool>`${inScope(column)} and exists (select from org_unit_closure
          where descendant_id = ${sql.ref(column)} and ancestor_id = ${unitId})`;
  const { rows } = await sql<PersonRow & { total: number }>`
    select p.id, p.full_name as "fullName", p.birth_year as "birthYear", p.gender, p.code,
      p.is_invented as "isInvented", belongs.unit_id as "unitId", belongs.status, holds.posts, count(*) over () as total
    from person p
    left join lateral (
      select h.heir_unit_id as unit_id, m.status from membership m
      join unit_heir h on h.unit_id = m.unit_id and h.holds_members and daterange(h.from_on, h.until_on) @> ${on}::date
      where m.person_id = p.id and daterange(m.from_on, m.until_on) @> ${on}::date
    ) belongs on true
    cross join lateral (
      select coalesce(json_agg(json_build_object('unitId', t.unit_id, 'post', t.post) order by t.from_on), '[]') as posts,
        coalesce(bool_or(${below("t.unit_id")}), false) as is_in_scope,
        coalesce(bool_or(t.post = ${post ?? null}), false) as has_post,
        coalesce(bool_or(t.unit_id = ${postsOfUnitId ?? null}), false) as serves_unit
      from tenure t join org_unit u on u.id = t.unit_id
      where t.person_id = p.id and daterange(t.from_on, least(t.until_on, u.ended_on)) @> ${on}::date
    ) holds
    where (${below("belongs.unit_id")} or holds.is_in_scope)
      and ${text === undefined ? sql`true` : nameHolds(text)}
      and ${status === undefined ? sql`true` : sql`belongs.status = ${status}`}
      and ${post === undefined ? sql`true` : sql`holds.has_post`}
      and ${postsOfUnitId === undefined ? sql`true` : sql`holds.serves_unit`}
    order by p.sort_key, p.birth_year, p.id
    limit ${filter.limit} offset ${filter.offset}
  `.execute(connection);
  return { rows, total: rows[0]?.total ?? 0 };
}
