import type { Scope } from "@nhiemky/access-control";
import { scopeCondition } from "@nhiemky/org-structure";
import type { UnitCondition } from "../storage/task-selection.ts";

/** The units of a scope as a condition on a column; null where the scope is the whole instance. */
export function readableUnits(scope: Scope): UnitCondition | null {
  return scope.kind === "instance" ? null : (column) => scopeCondition(scope, column);
}
