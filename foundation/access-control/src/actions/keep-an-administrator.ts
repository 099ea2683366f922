import { appError, civilDateAt, err, ok, type Result } from "@nhiemky/kernel";
import type { ActionContext } from "../action-context.ts";
import { accessErrors } from "../errors.ts";
import { countInstanceAdministrators } from "../storage/role-grants.ts";

/**
 * Runs a change that may take an administrator away, and undoes it when nobody would be left who administers the
 * whole instance. Call it inside a transaction.
 */
export async function keepAnAdministrator<T>(
  context: ActionContext,
  change: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const on = civilDateAt(context.clock.now());
  const before = await countInstanceAdministrators(context.connection, on);
  const changed = await change();
  if (!changed.ok || before === 0) return changed;
  const after = await countInstanceAdministrators(context.connection, on);
  return after > 0 ? ok(changed.value) : err(appError(accessErrors.ACCESS_LAST_ADMINISTRATOR));
}
