import type { Connection } from "@nhiemky/database";
import type { CivilDate, Id } from "@nhiemky/kernel";
import type { RuleJson, RulePack, RuleScope } from "@nhiemky/rule-book";
import type { RuleOverrideTables } from "./rule-override-tables.ts";
import { rulePacks } from "./rule-packs.ts";

/** An administrator's value that holds: the latest that has begun wins over the packs' of its scope. */
export interface StandingOverride {
  readonly id: Id<"rule-override">;
  readonly parameter: string;
  readonly scope: RuleScope;
  readonly value: RuleJson;
  readonly from: CivilDate;
  readonly reason: string;
  readonly madeAt: Date;
}

/** Every value that the packs have or had, and what stands in place of some of them. */
export async function listRulePacks(
  connection: Connection,
): Promise<{ readonly packs: readonly RulePack[]; readonly overrides: readonly StandingOverride[] }> {
  const overrides = await connection
    .withTables<RuleOverrideTables>()
    .selectFrom("rule_override")
    .select(["id", "parameter", "scope", "value", "from_on as from", "reason", "made_at as madeAt"])
    .where("withdrawn_at", "is", null)
    .orderBy("parameter")
    .orderBy("from_on", "desc")
    .orderBy("made_at", "desc")
    .execute();
  return { packs: rulePacks(), overrides };
}
