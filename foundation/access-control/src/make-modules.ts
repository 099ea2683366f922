import { auditLogMigrations } from "@nhiemky/audit-log";
import { type Clock, civilDateAt, systemClock } from "@nhiemky/kernel";
import type { AccountId, UnitId } from "./actor.ts";
import type { DomainModule } from "./domain-module.ts";
import { administrationHandlers } from "./http/administration-handlers.ts";
import { auditHandlers } from "./http/audit-handlers.ts";
import { ownAccountHandlers } from "./http/own-account-handlers.ts";
import { sessionHandlers } from "./http/session-handlers.ts";
import type { ResourceUnits, UnitClaim, UnitTree } from "./resource-units.ts";
import { findAccount } from "./storage/accounts.ts";
import { findRoleGrant, liveGrantsOf, type RoleGrantRow } from "./storage/role-grants.ts";

/** Accounts, roles, sessions, links and tokens. The tree of units is handed in: it belongs to a domain above. */
export function makeAccessModule(units: UnitTree, clock: Clock = systemClock): DomainModule {
  return {
    name: "access-control",
    migrations: new URL("./storage/migrations/", import.meta.url),
    routes: [...sessionHandlers(units), ...ownAccountHandlers, ...administrationHandlers(units)],
    resourceUnits: {
      account: unitsOfAccount(clock),
      "role-grant": async (connection, id) => {
        const grant = await findRoleGrant(connection, id as RoleGrantRow["id"]);
        return grant === undefined ? null : claimOf([grant]);
      },
    },
  };
}

/** The audit log as seen from outside. Its routes live here because access-control lies above it. */
export function makeAuditModule(units: UnitTree): DomainModule {
  return {
    name: "audit-log",
    migrations: auditLogMigrations,
    routes: auditHandlers(units),
    resourceUnits: {},
  };
}

/**
 * An account lies in a scope when all the roles that it holds or will hold do: who administers a unit must not take
 * over an account, by a reset link, that may do more elsewhere. Without any role it is the instance's.
 */
function unitsOfAccount(clock: Clock): ResourceUnits {
  return async (connection, id) => {
    const accountId = id as AccountId;
    if ((await findAccount(connection, accountId)) === undefined) return null;
    return claimOf(await liveGrantsOf(connection, accountId, civilDateAt(clock.now())));
  };
}

/** Grants on the whole instance, or none at all: only who holds the permission everywhere. */
function claimOf(grants: readonly Pick<RoleGrantRow, "unit_id">[]): UnitClaim {
  const unitIds = new Set(grants.map((grant) => grant.unit_id));
  return unitIds.has(null) ? [] : { allOf: [...unitIds] as UnitId[] };
}
