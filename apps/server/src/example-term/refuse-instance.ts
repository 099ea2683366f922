import type { Connection } from "@nhiemky/database";
import { type AppError, appError } from "@nhiemky/kernel";
import { sql } from "kysely";
import { exampleErrors } from "./errors.ts";

/** Codes that no unit of a real instance has. */
const exampleUnitCodes = ["VD-hanoi-bloc", "QG1"];

/** Why an example must not be loaded here: it is there already, or the instance is in use; null when it may be. */
export async function refuseInstance(connection: Connection): Promise<AppError | null> {
  const { rows } = await sql<{ units: number; accounts: number; isLoaded: boolean }>`
    select (select count(*)::int from org_unit) as units, (select count(*)::int from account) as accounts,
      exists (select from org_unit where code = any(${exampleUnitCodes})) as "isLoaded"
  `.execute(connection);
  const [found] = rows;
  if (found === undefined || (found.units === 0 && found.accounts <= 1)) return null;
  const { units, accounts, isLoaded } = found;
  if (isLoaded) return appError(exampleErrors.EXAMPLE_ALREADY_LOADED);
  return appError(exampleErrors.EXAMPLE_INSTANCE_NOT_EMPTY, { units, accounts });
}
