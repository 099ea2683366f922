import { inTransaction } from "@nhiemky/database";
import { appError, assert, err, type Id, ok, type Result } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import { accessEvents } from "../audit-events.ts";
import { accessErrors } from "../errors.ts";
import { recordEvent } from "../record-event.ts";
import { findRoleGrant, revokeRoleGrant } from "../storage/role-grants.ts";
import { keepAnAdministrator } from "./keep-an-administrator.ts";

/** Ends a grant now. The row stays, with who ended it and when. */
export function revokeRole(context: ActionContext, grantId: Id<"role-grant">): Promise<Result<void>> {
  return inTransaction(context.connection, (connection) =>
    keepAnAdministrator({ ...context, connection }, async () => {
      const grant = await findRoleGrant(connection, grantId);
      assert(grant !== undefined, `no grant ${grantId}`);
      const by = context.actor.kind === "account" ? context.actor.accountId : null;
      if (!(await revokeRoleGrant(connection, grantId, context.clock.now(), by))) {
        return err(appError(accessErrors.ACCESS_GRANT_ALREADY_REVOKED));
      }
      await recordEvent(
        { ...context, connection },
        {
          event: accessEvents["role.revoked"],
          unitId: grant.unit_id,
          subject: { kind: "account", id: grant.account_id },
          data: { grantId, role: grant.role },
        },
      );
      return ok();
    }),
  );
}
