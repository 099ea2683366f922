import type { Scope } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { isWithin } from "@nhiemky/org-structure";
import type { PersonId } from "../person-schemas.ts";
import { unitsOfPerson } from "../storage/person-rows.ts";

/** Whether a person belongs to a scope: any of the units that answer for them lies in it. */
export async function isPersonWithin(
  connection: Connection,
  personId: PersonId,
  scope: Scope,
): Promise<boolean> {
  if (scope.kind === "instance") return true;
  const unitIds = await unitsOfPerson(connection, personId);
  return unitIds !== null && isWithin(connection, unitIds, scope.rootUnitIds);
}
