import type { Scope, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { foldForSearch } from "@nhiemky/vietnamese-text";
import { sql } from "kysely";
import { scopeCondition } from "./scope-condition.ts";

export interface UnitSearch {
  readonly text: string;
  readonly on: CivilDate;
  readonly includeEnded: boolean;
  readonly limit: number;
}

export interface UnitHit {
  readonly id: UnitId;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly code: string | null;
  readonly kind: string;
  readonly parentName: string | null;
  readonly endedOn: CivilDate | null;
}

/** `%`, `_` and `\` stand for themselves. */
function asPattern(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/**
 * Units whose name holds every word of the text (without diacritics), or whose code begins with it. An exact code or
 * abbreviation comes first, then names that begin with the text, then the shorter ones.
 */
export async function searchUnits(
  connection: Connection,
  scope: Scope,
  { text, on, includeEnded, limit }: UnitSearch,
): Promise<readonly UnitHit[]> {
  const folded = foldForSearch(text).trim();
  const words = folded.split(" ").filter((word) => word !== "");
  const hasWords = sql.join(
    words.map((word) => sql`n.search_text like ${`%${asPattern(word)}%`}`),
    sql` and `,
  );
  const { rows } = await sql<UnitHit>`
    with hit as (
      select n.unit_id, min(
        case when fold_text(n.abbreviation) = ${folded} then 0
          when n.search_text like ${`${asPattern(folded)}%`} then 1 else 2 end) as rank
      from unit_name n
      where ${hasWords} and (${includeEnded} or n.until_on is null or n.until_on > ${on})
      group by n.unit_id
      union all
      select id, case when lower(code) = ${folded} then 0 else 1 end
      from org_unit where lower(code) like ${`${asPattern(folded)}%`}
    ), best as (select unit_id, min(rank) as rank from hit group by unit_id)
    select u.id, n.full_name as name, n.abbreviation, u.code, k.kind, u.ended_on as "endedOn",
      (select full_name from unit_name pn where pn.unit_id = p.parent_unit_id
        and pn.from_on <= at.day and (pn.until_on is null or pn.until_on > at.day)) as "parentName"
    from best
    join org_unit u on u.id = best.unit_id
    cross join lateral (select greatest(u.established_on, least(${on}::date, u.ended_on - 1)) as day) at
    join unit_name n on n.unit_id = u.id and n.from_on <= at.day and (n.until_on is null or n.until_on > at.day)
    join unit_kind_period k on k.unit_id = u.id and k.from_on <= at.day and (k.until_on is null or k.until_on > at.day)
    join unit_parent p on p.unit_id = u.id and p.from_on <= at.day and (p.until_on is null or p.until_on > at.day)
    where (${includeEnded} or u.ended_on is null or u.ended_on > ${on}) and ${scopeCondition(scope, "u.id")}
    order by best.rank, u.ended_on is not null, length(n.full_name), n.search_text, u.id
    limit ${limit}
  `.execute(connection);
  return rows;
}
