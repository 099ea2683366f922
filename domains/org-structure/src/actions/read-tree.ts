import type { ActionContext, Scope } from "@nhiemky/access-control";
import { type CivilDate, today } from "@nhiemky/kernel";
import { type TreeUnit, treeOn } from "../storage/tree-queries.ts";

/** The tree as it stood on a day (today unless said), as far as a scope reaches. */
export async function readTree(
  { connection, clock }: ActionContext,
  scope: Scope,
  on: CivilDate | undefined,
): Promise<{ readonly on: CivilDate; readonly isToday: boolean; readonly units: readonly TreeUnit[] }> {
  const now = today(clock);
  const day = on ?? now;
  return { on: day, isToday: day === now, units: await treeOn(connection, day, scope) };
}
