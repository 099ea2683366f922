import type { Connection } from "@nhiemky/database";
import type { UnitId } from "./actor.ts";

/**
 * A domain's answer to "which units does this record belong to, as far as access goes?"; null when there is no such record.
 * Access is granted when the actor's scope contains any of them.
 */
export type ResourceUnits = (connection: Connection, id: string) => Promise<readonly UnitId[] | null>;

/** Whether any of the units lies in the subtree of any of the roots, as the tree stands today (org-structure answers). */
export type IsWithin = (
  connection: Connection,
  unitIds: readonly UnitId[],
  rootUnitIds: readonly UnitId[],
) => Promise<boolean>;
