import type { ActionContext, Scope } from "@nhiemky/access-control";
import { type CivilDate, today } from "@nhiemky/kernel";
import { scopeCondition, unitNames } from "@nhiemky/org-structure";
import type { UnitId } from "@nhiemky/org-structure/contract";
import { type PeopleFilter, type PersonRow, selectPeople } from "../storage/people-list.ts";

/** People of a scope on a day (today unless said), with the names of their units. */
export async function listPeople(
  { connection, clock }: ActionContext,
  scope: Scope,
  filter: Omit<PeopleFilter, "on"> & { readonly on?: CivilDate | undefined },
): Promise<{
  readonly rows: readonly PersonRow[];
  readonly total: number;
  readonly names: ReadonlyMap<UnitId, string>;
}> {
  const on = filter.on ?? today(clock);
  const found = await selectPeople(connection, (column) => scopeCondition(scope, column), { ...filter, on });
  const ids = found.rows.flatMap((row) => [row.unitId ?? [], ...row.posts.map((post) => post.unitId)].flat());
  const units = await unitNames(connection, ids, on);
  return { ...found, names: new Map([...units].map(([id, unit]) => [id, unit.fullName])) };
}
