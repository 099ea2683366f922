import type { Connection } from "@nhiemky/database";
import { appError, err, ok, type Result } from "@nhiemky/kernel";
import type { NewUnit } from "../decision-contract.ts";
import { structureErrors } from "../errors.ts";
import { selectUnitsByCode } from "../storage/unit-lookups.ts";

/** A code belongs to one unit for ever: none of the new units' codes is held, and no two of them are the same. */
export async function checkCodes(connection: Connection, units: readonly NewUnit[]): Promise<Result<void>> {
  const claimed = new Map<string, string>();
  const taken = (code: string, unit: string) =>
    err(appError(structureErrors.STRUCTURE_CODE_TAKEN, { code, unit }, { field: "code" }));
  for (const { code, fullName } of units) {
    if (code === null) continue;
    const other = claimed.get(code);
    if (other !== undefined) return taken(code, other);
    claimed.set(code, fullName);
  }
  const [holder] = await selectUnitsByCode(connection, [...claimed.keys()]);
  return holder === undefined ? ok() : taken(holder.code, holder.fullName);
}
