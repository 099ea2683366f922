import type { Connection } from "@nhiemky/database";
import { appError, type CivilDate, err, formatCivilDate, ok, type Result } from "@nhiemky/kernel";
import { loadRuleBook } from "@nhiemky/rule-settings";
import type { NewUnit } from "../decision-contract.ts";
import { structureErrors } from "../errors.ts";
import { selectUnitsByCode } from "../storage/unit-lookups.ts";

/** Whether units may begin on a day: their codes are free for ever, their kinds are known to the terminology. */
export async function checkNewUnits(
  connection: Connection,
  units: readonly NewUnit[],
  on: CivilDate,
): Promise<Result<void>> {
  if (units.length === 0) return ok();
  const codes = await checkCodes(connection, units);
  if (!codes.ok) return codes;
  return checkKinds(connection, new Set(units.map((unit) => unit.unitKind)), on);
}

/** The kind's label and rank come from the rule book (`structure.unit-kind`), as in force on the day. */
export async function checkKinds(
  connection: Connection,
  kinds: ReadonlySet<string>,
  on: CivilDate,
): Promise<Result<void>> {
  const book = await loadRuleBook(connection);
  const known = new Set(book.valuesOn("structure.unit-kind", on).map((value) => value.scope.kind));
  for (const kind of kinds) {
    if (known.has(kind)) continue;
    const parameters = { kind, day: formatCivilDate(on) };
    return err(appError(structureErrors.STRUCTURE_KIND_UNKNOWN, parameters, { field: "unitKind" }));
  }
  return ok();
}

async function checkCodes(connection: Connection, units: readonly NewUnit[]): Promise<Result<void>> {
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
