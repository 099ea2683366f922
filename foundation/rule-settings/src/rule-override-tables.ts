import type { CivilDate, Id } from "@nhiemky/kernel";
import type { RuleJson, RuleScope } from "@nhiemky/rule-book";
import type { ColumnType } from "kysely";

/** Rows of migrations/0001-rule-override.sql. */
export type RuleOverrideTables = {
  rule_override: {
    id: Id<"rule-override">;
    parameter: string;
    scope: ColumnType<RuleScope, string>;
    value: ColumnType<RuleJson, string>;
    from_on: CivilDate;
    reason: string;
    made_at: Date;
    withdrawn_at: Date | null;
  };
};
