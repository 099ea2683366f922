import { type ActionContext, recordEvent } from "@nhiemky/access-control";
import { inTransaction } from "@nhiemky/database";
import { appError, err, type Id, makeId, ok, type Result } from "@nhiemky/kernel";
import type { RuleJson, RuleOverride, RuleScope } from "@nhiemky/rule-book";
import { sql } from "kysely";
import { ruleSettingEvents } from "./audit-events.ts";
import { ruleSettingErrors } from "./errors.ts";
import { hasShapeOf } from "./has-shape-of.ts";
import type { RuleOverrideTables } from "./rule-override-tables.ts";
import { rulePacks } from "./rule-packs.ts";

/** The names of an object, or the kind of anything else: what a new value must look like. */
function describeShape(value: RuleJson): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "[…]";
  return typeof value === "object" ? `{${Object.keys(value).join(", ")}}` : typeof value;
}

/**
 * Sets a value in place of the packs' from a day on. It is built like one that the packs have, so that what reads it
 * need not expect anything else. One set before for the same case and day gives way to it.
 */
export async function overrideRule(
  context: ActionContext,
  override: RuleOverride,
): Promise<Result<{ id: Id<"rule-override"> }>> {
  const { parameter } = override;
  const known = rulePacks()
    .flatMap((pack) => pack.values)
    .filter((value) => value.parameter === parameter);
  if (known.length === 0) return err(appError(ruleSettingErrors.RULES_PARAMETER_UNKNOWN, { parameter }));
  if (!known.some(({ value }) => hasShapeOf(override.value, value))) {
    const expected = [...new Set(known.map(({ value }) => describeShape(value)))].join(", ");
    const field = { field: "value" };
    return err(appError(ruleSettingErrors.RULES_VALUE_SHAPE, { parameter, expected }, field));
  }
  return inTransaction(context.connection, async (connection) => {
    const id = makeId<"rule-override">(context.clock, context.random);
    const tables = connection.withTables<RuleOverrideTables>();
    const replaced = await tables
      .updateTable("rule_override")
      .set({ withdrawn_at: context.clock.now() })
      .where("parameter", "=", parameter)
      .where("scope", "=", sql<RuleScope>`${JSON.stringify(override.scope)}::jsonb`)
      .where("from_on", "=", override.from)
      .where("withdrawn_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    await tables
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
        data: { ...override, replaces: replaced?.id ?? null },
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
