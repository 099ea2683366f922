import type { ActionContext, UnitId } from "@nhiemky/access-control";
import type { Connection } from "@nhiemky/database";
import { civilDate, expectOk, fixedClock, systemRandom } from "@nhiemky/kernel";
import { type EstablishUnitInput, establishUnit } from "../../src/index.ts";

/** A context of the product itself on a fixed day. */
export function contextOn(connection: Connection, instant = "2026-11-22T03:00:00Z"): ActionContext {
  return {
    connection,
    clock: fixedClock(instant),
    random: systemRandom,
    actor: { kind: "system", reason: "kiểm thử" },
  };
}

/** Establishes a unit that the scenario takes for granted. */
export async function given(
  context: ActionContext,
  fullName: string,
  parentUnitId: UnitId | null,
  more: Partial<EstablishUnitInput> = {},
): Promise<UnitId> {
  const input = {
    fullName,
    parentUnitId,
    unitKind: "grassroots-organisation",
    establishedOn: civilDate("2020-01-01"),
    ...more,
  };
  return expectOk(await establishUnit(context, input), `cannot establish ${fullName}`).unitId;
}
