import { inTransaction } from "@nhiemky/database";
import type { RoleName } from "@nhiemky/http-contract";
import {
  appError,
  type CivilDate,
  civilDateAt,
  err,
  type Id,
  makeId,
  ok,
  type Result,
} from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import type { AccountId, UnitId } from "../actor.ts";
import { accessEvents } from "../audit-events.ts";
import { accessErrors } from "../errors.ts";
import { recordEvent } from "../record-event.ts";
import type { IsWithin } from "../resource-units.ts";
import { scopeOf } from "../scope-of.ts";
import { insertRoleGrant } from "../storage/role-grants.ts";

export interface NewGrant {
  readonly role: RoleName;
  /** Null: the whole instance. */
  readonly unitId: UnitId | null;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/**
 * Gives an account a role on a unit's subtree for a span of days. Nobody grants beyond the own scope: who administers
 * a unit grants within that unit's subtree, and only who administers the instance grants on the instance.
 */
export async function grantRole(
  context: ActionContext,
  isWithin: IsWithin,
  accountId: AccountId,
  grant: NewGrant,
): Promise<Result<Id<"role-grant">>> {
  if (grant.to !== null && grant.to < grant.from) {
    return err(appError(accessErrors.ACCESS_GRANT_ENDS_BEFORE_START, {}, { field: "to" }));
  }
  return inTransaction(context.connection, async (connection) => {
    const inside = { ...context, connection };
    if (!(await mayGrantOn(inside, isWithin, grant.unitId))) {
      return err(appError(accessErrors.ACCESS_UNIT_UNKNOWN, {}, { field: "unitId" }));
    }
    const id = makeId<"role-grant">(context.clock, context.random);
    await insertRoleGrant(connection, {
      id,
      account_id: accountId,
      role: grant.role,
      unit_id: grant.unitId,
      from_on: grant.from,
      to_on: grant.to,
      granted_at: context.clock.now(),
      granted_by: context.actor.kind === "account" ? context.actor.accountId : null,
      revoked_at: null,
      revoked_by: null,
    });
    await recordEvent(inside, {
      event: accessEvents["role.granted"],
      unitId: grant.unitId,
      subject: { kind: "account", id: accountId },
      data: { grantId: id, role: grant.role, from: grant.from, to: grant.to },
    });
    return ok(id);
  });
}

/** The unit exists and lies where the granter holds `role:grant` today. */
async function mayGrantOn(
  context: ActionContext,
  isWithin: IsWithin,
  unitId: UnitId | null,
): Promise<boolean> {
  const scope = scopeOf(context.actor, "role:grant", civilDateAt(context.clock.now()));
  if (unitId === null) return scope.kind === "instance";
  // A unit lies within itself exactly when there is such a unit.
  const roots = scope.kind === "instance" ? [unitId] : scope.rootUnitIds;
  return isWithin(context.connection, [unitId], roots);
}
