import type { ActionContext } from "@nhiemky/access-control";
import { appError, type CivilDate, err, formatCivilDate, ok, type Result } from "@nhiemky/kernel";
import type { UnitId } from "@nhiemky/org-structure/contract";
import { peopleErrors } from "../errors.ts";
import { countPosts } from "../storage/tenure-rows.ts";

/** Posts held in a unit's subtree on the first and on the last day of a period, for the restructuring ledger. */
export async function readPostLedger(
  { connection }: ActionContext,
  unitId: UnitId,
  from: CivilDate,
  to: CivilDate,
): Promise<Result<Awaited<ReturnType<typeof countPosts>>>> {
  if (from > to) {
    const parameters = { from: formatCivilDate(from), until: formatCivilDate(to) };
    return err(appError(peopleErrors.PEOPLE_DATES_REVERSED, parameters, { field: "to" }));
  }
  return ok(await countPosts(connection, unitId, from, to));
}
