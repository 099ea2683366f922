import type { ActionContext, Scope } from "@nhiemky/access-control";
import { type ClauseReference, clauseReferences } from "@nhiemky/documents";
import type { RouteReply } from "@nhiemky/http-contract";
import { selectAcceptedTargets } from "../storage/target-rows.ts";
import type { targetRoutes } from "../target-routes.ts";

/** "More than" has no shape of its own: the person who sets the target sees and corrects the value. */
const comparators = {
  ">=": "at-least",
  ">": "at-least",
  "<=": "at-most",
  "<": "at-most",
  "=": "exactly",
  between: "between",
} as const;

/** Chỉ tiêu đã nhận: what persons accepted from texts and what waits for its indicator. */
export async function listAcceptedTargets(
  { connection }: ActionContext,
  scope: Scope,
): Promise<RouteReply<typeof targetRoutes.listAcceptedTargets>["rows"]> {
  const accepted = await selectAcceptedTargets(connection, scope);
  const clauses = await clauseReferences(
    connection,
    accepted.map((one) => one.clauseId),
  );
  return accepted.map(({ clauseId, comparator, ...one }) => ({
    ...one,
    comparator: comparators[comparator],
    restsOnLabel: labelOf(clauses.get(clauseId)),
  }));
}

function labelOf(clause: ClauseReference | undefined): string {
  return [clause?.referenceNumber ?? clause?.subject, clause?.path].filter((part) => part).join(", ");
}
