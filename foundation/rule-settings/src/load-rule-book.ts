import type { Connection } from "@nhiemky/database";
import { openRuleBook, type RuleBook } from "@nhiemky/rule-book";
import type { RuleOverrideTables } from "./rule-override-tables.ts";
import { rulePacks } from "./rule-packs.ts";

/** The rule book of this instance, overrides included, as the caller's transaction sees it. */
export async function loadRuleBook(connection: Connection): Promise<RuleBook> {
  const rows = await connection
    .withTables<RuleOverrideTables>()
    .selectFrom("rule_override")
    .select(["parameter", "scope", "value", "from_on as from", "reason"])
    .where("withdrawn_at", "is", null)
    .execute();
  return openRuleBook(rulePacks(), rows);
}
