import { implement } from "@nhiemky/access-control";
import { ok } from "@nhiemky/kernel";
import { listRuleValuesRoute, overrideRuleRoute, withdrawRuleOverrideRoute } from "./contract.ts";
import { loadRuleBook } from "./load-rule-book.ts";
import { overrideRule, withdrawRuleOverride } from "./override-rule.ts";

export const ruleSettingRoutes = [
  implement(listRuleValuesRoute, async (context, { query }) => {
    const book = await loadRuleBook(context.connection);
    const parameters = query.parameter === undefined ? book.parameters() : [query.parameter];
    const values = parameters.flatMap((parameter) => book.valuesOn(parameter, query.on));
    return ok({ values: values.map((value) => ({ ...value, scope: { ...value.scope } })) });
  }),
  implement(overrideRuleRoute, (context, { body }) => overrideRule(context, body)),
  implement(withdrawRuleOverrideRoute, (context, { params }) =>
    withdrawRuleOverride(context, params.overrideId),
  ),
];
