import { type ActionContext, scopeOf, type UnitId } from "@nhiemky/access-control";
import { today } from "@nhiemky/kernel";
import { isWithin } from "@nhiemky/org-structure";
import type { ReportingPermission } from "../permissions.ts";

/** Whether the actor holds a permission on a unit today: what a page offers to do. */
export async function holdsPermission(
  { connection, actor, clock }: ActionContext,
  permission: ReportingPermission,
  unitId: UnitId,
): Promise<boolean> {
  const scope = scopeOf(actor, permission, today(clock));
  return scope.kind === "instance" || isWithin(connection, [unitId], scope.rootUnitIds);
}
