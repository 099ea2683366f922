import type { Connection } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import type { Expression, SqlBool } from "kysely";
import type { Scope, UnitId } from "./actor.ts";

/**
 * The units a record belongs to, as far as access goes. Access is granted when the actor's scope contains any of
 * them; with `allOf`, only when it contains them all (an account, which would else be taken over from below).
 */
export type UnitClaim = readonly UnitId[] | { readonly allOf: readonly UnitId[] };

/** A domain's answer to "which units does this record belong to?"; null when there is no such record. */
export type ResourceUnits = (connection: Connection, id: string) => Promise<UnitClaim | null>;

/** Whether any of the units lies in the subtree of any of the roots, as the tree stands today (org-structure answers). */
export type IsWithin = (
  connection: Connection,
  unitIds: readonly UnitId[],
  rootUnitIds: readonly UnitId[],
) => Promise<boolean>;

/** What the floor needs to know of the tree of units, which is a domain's: the composition root hands it in. */
export interface UnitTree {
  readonly isWithin: IsWithin;
  /** The condition that a column of unit ids lies in a scope; true of every row, also of null, for the instance. */
  readonly scopeCondition: (scope: Scope, columnReference: string) => Expression<SqlBool>;
  /** What units are called on a day; ids without a unit are left out. */
  readonly unitNames: (
    connection: Connection,
    unitIds: readonly UnitId[],
    on: CivilDate,
  ) => Promise<ReadonlyMap<UnitId, { readonly fullName: string }>>;
}
