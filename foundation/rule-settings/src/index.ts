import type { DomainModule } from "@nhiemky/access-control";
import { ruleSettingRoutes } from "./routes.ts";

export { loadRuleBook } from "./load-rule-book.ts";
export { overrideRule, withdrawRuleOverride } from "./override-rule.ts";
export { rulePacks } from "./rule-packs.ts";

export const ruleSettingsModule: DomainModule = {
  name: "rule-settings",
  migrations: new URL("./migrations/", import.meta.url),
  routes: ruleSettingRoutes,
  resourceUnits: {},
};
