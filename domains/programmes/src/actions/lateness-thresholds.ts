import type { Connection } from "@nhiemky/database";
import { assert, type CivilDate } from "@nhiemky/kernel";
import { loadRuleBook } from "@nhiemky/rule-settings";
import type { LatenessThresholds } from "../rules/lateness.ts";

/** The thresholds in force on a day, as the rule book has them (TK-05, unverified; an administrator may change them). */
export async function latenessThresholds(connection: Connection, on: CivilDate): Promise<LatenessThresholds> {
  const dueSoon = (await loadRuleBook(connection)).lookUp("tasks.due-soon-days", on)?.value;
  assert(
    typeof dueSoon === "number",
    "regulations/task-tracking.json gives tasks.due-soon-days for every day",
  );
  return { dueSoonDays: dueSoon };
}
