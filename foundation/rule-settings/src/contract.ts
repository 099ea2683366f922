import {
  civilDateSchema,
  defineRoute,
  doneSchema,
  idOf,
  instantSchema,
  textSchema,
} from "@nhiemky/http-contract";
import { evidenceMarks, ruleValueSchema } from "@nhiemky/rule-book";
import { z } from "zod";
import { ruleSettingErrors } from "./errors.ts";
import { ruleSettingPermissions } from "./permissions.ts";

export { ruleSettingEvents } from "./audit-events.ts";
export { ruleSettingErrors, ruleSettingPermissions };

export const ruleValueReplySchema = z.object({
  id: z.string().nullable(),
  parameter: z.string(),
  scope: z.record(z.string(), z.string()),
  value: z.json(),
  citation: z.string().nullable(),
  evidence: z.enum(evidenceMarks),
  from: z.string(),
  to: z.string().nullable(),
  overridden: z.object({ reason: z.string(), packValue: z.json().nullable() }).nullable(),
});

export const listRuleValuesRoute = defineRoute({
  id: "listRuleValues",
  method: "GET",
  path: "/api/rule-values",
  tag: "rules",
  summary: { vi: "Giá trị quy định có hiệu lực vào một ngày", en: "Rule values in force on a day" },
  access: { kind: "signed-in", reason: "rules are public facts; every role sees what a verdict rests on" },
  query: z.object({ on: civilDateSchema, parameter: z.string().max(200).optional() }),
  response: z.object({ values: z.array(ruleValueReplySchema) }),
  errors: [],
});

/** An administrator's value in place of the packs' of its parameter and scope, from a day on. */
const standingOverrideSchema = z.object({
  id: idOf<"rule-override">(),
  parameter: z.string(),
  scope: z.record(z.string(), z.string()),
  value: z.json(),
  from: civilDateSchema,
  reason: z.string(),
  madeAt: instantSchema,
});
export type RuleOverrideView = z.output<typeof standingOverrideSchema>;

export const listRulePacksRoute = defineRoute({
  id: "listRulePacks",
  method: "GET",
  path: "/api/rule-packs",
  tag: "rules",
  summary: {
    vi: "Mọi giá trị của các bộ quy định, và giá trị quản trị viên đặt thay",
    en: "Every value of the rule packs, and what the administrator set in their place",
  },
  access: { kind: "signed-in", reason: "rules are public facts; every role sees what a verdict rests on" },
  response: z.object({
    packs: z.array(
      z.object({
        pack: z.string(),
        title: z.object({ vi: z.string(), en: z.string() }),
        values: z.array(ruleValueSchema),
      }),
    ),
    overrides: z.array(standingOverrideSchema),
  }),
  errors: [],
});

export const overrideRuleRoute = defineRoute({
  id: "overrideRule",
  method: "POST",
  path: "/api/rule-overrides",
  tag: "rules",
  summary: { vi: "Đặt giá trị thay cho bộ quy định", en: "Override a rule value" },
  access: {
    kind: "permission",
    permission: ruleSettingPermissions["rule:override"],
    target: { kind: "instance" },
  },
  body: z.object({
    parameter: z.string().min(1).max(200),
    scope: z.record(z.string(), z.string().max(200)).default({}),
    value: z.json(),
    from: civilDateSchema,
    reason: textSchema(1000),
  }),
  response: z.object({ id: idOf<"rule-override">() }),
  status: 201,
  errors: [ruleSettingErrors.RULES_PARAMETER_UNKNOWN, ruleSettingErrors.RULES_VALUE_SHAPE],
});

export const withdrawRuleOverrideRoute = defineRoute({
  id: "withdrawRuleOverride",
  method: "POST",
  path: "/api/rule-overrides/:overrideId/withdrawal",
  tag: "rules",
  summary: { vi: "Rút giá trị thay thế", en: "Withdraw a rule override" },
  access: {
    kind: "permission",
    permission: ruleSettingPermissions["rule:override"],
    target: { kind: "instance" },
  },
  params: z.object({ overrideId: idOf<"rule-override">() }),
  response: doneSchema,
  errors: [ruleSettingErrors.RULES_OVERRIDE_UNKNOWN],
});
