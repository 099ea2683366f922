import type { ActionContext, Scope } from "@nhiemky/access-control";
import type { RouteQuery, RouteReply } from "@nhiemky/http-contract";
import { appError, err, ok, type Result, today } from "@nhiemky/kernel";
import { targetErrors } from "../errors.ts";
import type { TargetId } from "../ids.ts";
import { addDecimals, compareDecimals } from "../rules/decimal.ts";
import { type TargetState, targetStates } from "../rules/target-shapes.ts";
import { findTarget, selectParts, selectReplaced, selectTargets } from "../storage/target-rows.ts";
import type { targetRoutes } from "../target-routes.ts";
import type { TargetRow } from "../target-schemas.ts";
import { holdsPermission } from "./holds-permission.ts";
import { judgeTargets } from "./judge-targets.ts";
import { presentTargets } from "./present-targets.ts";

/** Bảng chỉ tiêu: targets in force with how they stand on a day, and how many stand how. */
export async function listTargets(
  context: ActionContext,
  scope: Scope,
  query: RouteQuery<typeof targetRoutes.listTargets>,
): Promise<RouteReply<typeof targetRoutes.listTargets>> {
  const on = query.on ?? today(context.clock);
  const rows = await presentTargets(context, await selectTargets(context.connection, scope, query), on);
  const counts = Object.fromEntries(targetStates.map((state) => [state, 0])) as Record<TargetState, number>;
  for (const row of rows) counts[row.standing.state] += 1;
  return {
    asOf: on,
    rows: query.state === undefined ? rows : rows.filter((row) => row.standing.state === query.state),
    counts,
  };
}

/** A target with its path, its parts, who holds it back first, and what it replaced. */
export async function readTarget(
  context: ActionContext,
  id: TargetId,
): Promise<Result<RouteReply<typeof targetRoutes.readTarget>>> {
  const { connection, clock } = context;
  const on = today(clock);
  const stored = await findTarget(connection, id);
  if (stored === null) return err(appError(targetErrors.TARGET_NOT_FOUND));
  const [target] = await presentTargets(context, [stored], on);
  const { stretches } = (await judgeTargets(connection, [stored], on)).get(id)!;
  const cascaded = await presentTargets(context, await selectParts(connection, id), on);
  const replaced = await presentTargets(context, await selectReplaced(connection, id), on);
  return ok({
    target: target!,
    points: stretches.map((stretch) => ({
      on: stretch.dueOn,
      label: stored.schedule === "each-year" ? stretch.dueOn.slice(0, 4) : stretch.dueOn,
      actual: stretch.fromOn <= on ? stretch.actual : null,
      expected: stretch.value,
    })),
    cascaded: cascaded.toSorted((a, b) => rankOf(a) - rankOf(b)),
    partsMakeWhole: checkParts(target!, cascaded),
    replaces: replaced,
    maySet: await holdsPermission(context, "target:set", stored.unit_id),
  });
}

const worstFirst: readonly TargetState[] = ["missed", "at-risk", "cannot-be-judged", "on-track", "reached"];

function rankOf(row: TargetRow): number {
  return worstFirst.indexOf(row.standing.state);
}

/** Only of what adds up over the tree: parts may have been revised since they were given. */
function checkParts(
  { value, indicator }: TargetRow,
  parts: readonly TargetRow[],
): RouteReply<typeof targetRoutes.readTarget>["partsMakeWhole"] {
  const values = parts.flatMap((part) => part.value ?? []);
  const adds = ["sum", "count-meeting"].includes(indicator.version.treeOperator);
  if (!adds || value === null || values.length === 0) return null;
  const sum = values.reduce(addDecimals);
  return { sum, whole: value, agrees: compareDecimals(sum, value) === 0 };
}
