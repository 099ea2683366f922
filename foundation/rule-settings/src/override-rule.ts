import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, type Id, makeId, ok, type Result } from "@nhiemky/kernel";
import type { RuleJson, RuleOverride } from "@nhiemky/rule-book";
import { ruleSettingEvents } from "./audit-events.ts";
import { ruleSettingErrors } from "./errors.ts";
import type { RuleOverrideTables } from "./rule-override-tables.ts";
import { rulePacks } from "./rule-packs.ts";

function kindOf(value: RuleJson | null): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "list" : typeof value;
}

/** Sets a value in place of the packs' from a day on. */
export async function overrideRule(
  context: ActionContext,
  override: RuleOverride,
): Promise<Result<{ id: Id<"rule-override"> }>> {
  const { parameter } = override;
  const known = rulePacks()
    .flatMap((pack) => pack.values)
    .filter((value) => value.parameter === parameter);
  if (known.length === 0) return err(appError(ruleSettingErrors.RULES_PARAMETER_UNKNOWN, { parameter }));
  const expected = [...new Set(known.map((value) => kindOf(value.value)))];
  if (!expected.includes(kindOf(override.value)) && !expected.includes("null")) {
    return err(
      appError(
        ruleSettingErrors.RULES_VALUE_SHAPE,
        { parameter, expected: expected.join(", ") },
        { field: "value" },
      ),
    );
  }
  return inTransaction(context.connection, async (connection) => {
    const id = makeId<"rule-override">(context.clock, context.random);
    await connection
      .withTables<RuleOverrideTables>()
      .insertInto("rule_override")
      .values({
        id,
        parameter,
        scope: JSON.stringify(override.scope),
        value: JSON.stringify(override.value),
        from_on: override.from,
        reason: override.reason,
        made_at: context.clock.now(),
        withdrawn_at: null,
      })
      .execute();
    await recordEvent(
      { ...context, connection },
      {
        event: ruleSettingEvents["rule.overridden"],
        unitId: null,
        subject: { kind: "rule-override", id },
        data: {
          parameter,
          scope: override.scope,
          value: override.value,
          from: override.from,
          reason: override.reason,
        },
      },
    );
    return ok({ id });
  });
}

/** Takes an override back; the row stays as what held until now. */
export async function withdrawRuleOverride(
  context: ActionContext,
  overrideId: Id<"rule-override">,
): Promise<Result<{ done: true }>> {
  return inTransaction(context.connection, async (connection) => {
    const withdrawn = await connection
      .withTables<RuleOverrideTables>()
      .updateTable("rule_override")
      .set({ withdrawn_at: context.clock.now() })
      .where("id", "=", overrideId)
      .where("withdrawn_at", "is", null)
      .returning("parameter")
      .executeTakeFirst();
    if (withdrawn === undefined) return err(appError(ruleSettingErrors.RULES_OVERRIDE_UNKNOWN));
    await recordEvent(
      { ...context, connection },
      {
        event: ruleSettingEvents["rule.override-withdrawn"],
        unitId: null,
        subject: { kind: "rule-override", id: overrideId },
        data: { parameter: withdrawn.parameter },
      },
    );
    return ok({ done: true as const });
  });
}
