import type { AccessTarget, Route } from "@nhiemky/http-contract";
import { type AppError, appError, civilDateAt, err, ok, type Result } from "@nhiemky/kernel";
import type { Scope, UnitId } from "./actor.ts";
import type { Caller, Credential } from "./caller.ts";
import { accessErrors } from "./errors.ts";
import type { UnitClaim } from "./resource-units.ts";
import { isConfirmed } from "./rules/session-lifetime.ts";
import { scopeOf } from "./scope-of.ts";

/** What the decision asks of the outside: to whom a record belongs, and where units lie in the tree. */
export interface AccessPorts {
  unitsOf(entity: string, id: string): Promise<UnitClaim | null>;
  isWithin(unitIds: readonly UnitId[], rootUnitIds: readonly UnitId[]): Promise<boolean>;
}

export interface RouteTargets {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

const nowhere: Scope = { kind: "units", rootUnitIds: [] };

/**
 * Decides whether a caller may call a route with this input; on success says where the caller holds its permission.
 *
 * What is refused, in this order: nobody signed in (401); a credential that is not good enough (403); a permission
 * held nowhere (403: says nothing about any record); a record that does not exist or lies outside the scope (404 for
 * both, so that an answer never tells that something foreign exists).
 */
export async function authorise(
  route: Route,
  input: RouteTargets,
  caller: Caller,
  now: Date,
  ports: AccessPorts,
): Promise<Result<Scope>> {
  const { access } = route;
  if (access.kind === "public") return ok(nowhere);
  if (caller.actor === null || caller.actor.kind === "nobody") return refuse("ACCESS_SIGN_IN_REQUIRED");
  if (caller.actor.kind === "account") {
    const refusal = refuseCredential(route, caller.credential, now);
    if (refusal !== null) return err(refusal);
  }
  if (access.kind === "signed-in") return ok(nowhere);
  const scope = scopeOf(caller.actor, access.permission, civilDateAt(now));
  if (scope.kind === "units" && scope.rootUnitIds.length === 0) return refuse("ACCESS_FORBIDDEN");
  const refusal = await refuseTarget(access.target, input, scope, ports);
  return refusal === null ? ok(scope) : err(refusal);
}

function refuse(code: keyof typeof accessErrors): Result<never> {
  return err(appError(accessErrors[code]));
}

function refuseCredential(route: Route, credential: Credential | null, now: Date): AppError | null {
  const { access } = route;
  const needsStepUp = access.kind !== "public" && access.needsStepUp === true;
  if (credential?.kind === "token") {
    if (needsStepUp) return appError(accessErrors.ACCESS_SESSION_REQUIRED);
    if (credential.isReadOnly && route.method !== "GET") return appError(accessErrors.ACCESS_TOKEN_READ_ONLY);
    return null;
  }
  const isLimited = access.kind === "permission" || needsStepUp;
  if (isLimited && credential?.mustChangePassword)
    return appError(accessErrors.ACCESS_PASSWORD_CHANGE_REQUIRED);
  if (needsStepUp && !(credential !== null && isConfirmed(credential.confirmedAt, now))) {
    return appError(accessErrors.ACCESS_STEP_UP_REQUIRED);
  }
  return null;
}

async function refuseTarget(
  target: AccessTarget,
  input: RouteTargets,
  scope: Scope,
  ports: AccessPorts,
): Promise<AppError | null> {
  if (target.kind === "visible") return null;
  if (target.kind === "instance") return refuseInstance(scope);
  const id = (input[target.place] as Readonly<Record<string, string | null | undefined>> | undefined)?.[
    target.name
  ];
  if (target.kind === "unit") {
    // No unit named: the act is about the whole instance.
    if (id === undefined || id === null) return refuseInstance(scope);
    return (await holdsOn([id as UnitId], scope, ports)) ? null : appError(accessErrors.ACCESS_NOT_FOUND);
  }
  if (id === undefined || id === null) throw new Error(`the input has no ${target.place}.${target.name}`);
  const claim = await ports.unitsOf(target.entity, id);
  const isHeld = claim !== null && (await holdsOn(claim, scope, ports));
  return isHeld ? null : appError(accessErrors.ACCESS_NOT_FOUND);
}

function refuseInstance(scope: Scope): AppError | null {
  return scope.kind === "instance" ? null : appError(accessErrors.ACCESS_FORBIDDEN);
}

async function holdsOn(claim: UnitClaim, scope: Scope, ports: AccessPorts): Promise<boolean> {
  if (scope.kind === "instance") return true;
  if (!("allOf" in claim)) return claim.length > 0 && ports.isWithin(claim, scope.rootUnitIds);
  for (const unitId of claim.allOf) {
    if (!(await ports.isWithin([unitId], scope.rootUnitIds))) return false;
  }
  return claim.allOf.length > 0;
}
