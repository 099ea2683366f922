import type { ActionContext, Scope } from "@nhiemky/access-control";
import { today } from "@nhiemky/kernel";
import { searchUnits, type UnitHit, type UnitSearch } from "../storage/search-units.ts";

/** Finds units of a scope by name without diacritics, abbreviation or code, as they stand today. */
export async function findUnits(
  { connection, clock }: ActionContext,
  scope: Scope,
  search: Omit<UnitSearch, "on">,
): Promise<readonly UnitHit[]> {
  return searchUnits(connection, scope, { ...search, on: today(clock) });
}
