import { implement } from "@nhiemky/access-control";
import { ok } from "@nhiemky/kernel";
import {
  listRulePacksRoute,
  listRuleValuesRoute,
  overrideRuleRoute,
  withdrawRuleOverrideRoute,
} from "./contract.ts";
import { listRulePacks } from "./list-rule-packs.ts";
import { loadRuleBook } from "./load-rule-book.ts";
import { overrideRule, withdrawRuleOverride } from "./override-rule.ts";

export const ruleSettingRoutes = [
  implement(listRuleValuesRoute, async (context, { query }) => {
    const book = await loadRuleBook(context.connection);
    const parameters = query.parameter === undefined ? book.parameters() : [query.parameter];
    const values = parameters.flatMap((parameter) => book.valuesOn(parameter, query.on));
    return ok({ values: values.map((value) => ({ ...value, scope: { ...value.scope } })) });
  }),
  implement(listRulePacksRoute, async (context) => {
    const { packs, overrides } = await listRulePacks(context.connection);
    return ok({
      packs: packs.map(({ pack, title, values }) => ({ pack, title, values: [...values] })),
      overrides: overrides.map((override) => ({
        ...override,
        scope: { ...override.scope },
        madeAt: override.madeAt.toISOString(),
      })),
    });
  }),
  implement(overrideRuleRoute, (context, { body }) => overrideRule(context, body)),
  implement(withdrawRuleOverrideRoute, (context, { params }) =>
    withdrawRuleOverride(context, params.overrideId),
  ),
];
