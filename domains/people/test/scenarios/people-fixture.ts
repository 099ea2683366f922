import type { ActionContext, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { type CivilDate, civilDate, expectOk, fixedClock, systemRandom } from "@nhiemky/kernel";
import { decideStructure, establishUnit } from "@nhiemky/org-structure";
import { type Operation, withoutSource } from "@nhiemky/org-structure/contract";
import { type PersonId, recordPersonSchema } from "../../src/contract.ts";
import { recordPerson } from "../../src/index.ts";

/** A context of the product itself on 22/11/2026. */
export function contextOn(connection: Connection): ActionContext {
  return {
    connection,
    clock: fixedClock("2026-11-22T03:00:00Z"),
    random: systemRandom,
    actor: { kind: "system", reason: "kiểm thử" },
  };
}

export async function givenUnit(
  context: ActionContext,
  fullName: string,
  parentUnitId: UnitId | null,
): Promise<UnitId> {
  const input = { fullName, parentUnitId, unitKind: "cell", establishedOn: civilDate("2020-01-01") };
  return expectOk(await establishUnit(context, input), fullName).unitId;
}

export async function givenMember(
  context: ActionContext,
  fullName: string,
  unitId: UnitId,
  more: { status?: "probationary" | "official"; fromOn?: CivilDate; code?: string } = {},
): Promise<PersonId> {
  const input = recordPersonSchema.parse({
    fullName,
    unitId,
    status: "official",
    fromOn: "2020-05-01",
    beganBy: "opening",
    isInvented: true,
    ...more,
  });
  return expectOk(await recordPerson(context, input), fullName).personId;
}

export async function decide(
  context: ActionContext,
  effectiveOn: CivilDate,
  operation: Operation,
): Promise<readonly UnitId[]> {
  const decided = await decideStructure(context, {
    operation,
    effectiveOn,
    source: { ...withoutSource, referenceNumber: "01-QĐ/TU" },
    decidedByUnitId: null,
  });
  return expectOk(decided, operation.kind).newUnitIds;
}
