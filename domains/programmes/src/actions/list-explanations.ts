import type { ActionContext, Scope, UnitId } from "@nhiemky/access-control";
import { today } from "@nhiemky/kernel";
import { holdsTasksCondition, scopeOfLists } from "@nhiemky/org-structure";
import type { Explanation } from "../explanation-schemas.ts";
import { selectExplanations } from "../storage/explanation-rows.ts";
import { presentExplanations } from "./present-explanations.ts";

/** A page of the requests for explanation to the units of a scope, or to one of them. */
export async function listExplanations(
  context: ActionContext,
  scope: Scope,
  asked: {
    readonly unitId: UnitId | null;
    readonly openOnly: boolean;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{ readonly rows: readonly Explanation[]; readonly total: number }> {
  const { unitId, ...rest } = asked;
  const on = today(context.clock);
  const { rows, total } = await selectExplanations(context.connection, {
    ...rest,
    conditions: [
      await scopeOfLists(context.connection, scope),
      unitId === null ? null : (column) => holdsTasksCondition(unitId, column, on),
    ],
  });
  return { rows: await presentExplanations(context.connection, rows, on), total };
}
