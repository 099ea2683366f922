import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import { today } from "@nhiemky/kernel";
import { scopeOfLists, unitNames } from "@nhiemky/org-structure";
import { type SearchQuestion, searchEntries } from "@nhiemky/search-index";
import type { SearchHitView } from "../search-routes.ts";

/** Tra cứu: everything that the actor may read, ranked, with the hit in its context. */
export async function searchEverything(
  context: ActionContext,
  scope: Scope,
  question: SearchQuestion,
): Promise<{ hits: SearchHitView[]; hasMore: boolean }> {
  const { connection, clock } = context;
  const { hits, hasMore } = await searchEntries(connection, question, await scopeOfLists(connection, scope));
  const unitIds = hits.flatMap((hit) => (hit.unitId === null ? [] : [hit.unitId as UnitId]));
  const names = await unitNames(connection, unitIds, today(clock));
  return {
    hits: hits.map(({ unitId, snippet, ...hit }) => ({
      ...hit,
      unitName: unitId === null ? null : (names.get(unitId as UnitId)?.fullName ?? null),
      snippet: {
        text: snippet.text,
        marks: snippet.marks.map(([start, end]): [number, number] => [start, end]),
      },
    })),
    hasMore,
  };
}
