import { type Connection, inTransaction } from "@nhiemky/database";
import type { CivilDate } from "@nhiemky/kernel";
import { refreshClosure } from "@nhiemky/org-structure";
import { sql } from "kysely";
import { createDrawFunctions } from "./draw-functions.ts";
import { fillUnits } from "./fill-units.ts";
import type { NationalSizes } from "./national-sizes.ts";

export async function fillNational(
  connection: Connection,
  sizes: NationalSizes,
  day: CivilDate,
): Promise<void> {
  await inTransaction(connection, async (transaction) => {
    await createDrawFunctions(transaction);
    await fillUnits(transaction, sizes, "2020-01-01" as CivilDate);
  });
  await sql`analyze`.execute(connection);
  await refreshClosure(connection, day);
}
