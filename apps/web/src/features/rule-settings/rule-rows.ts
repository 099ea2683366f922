import type { RouteReply } from "@nhiemky/http-contract";
import type { CivilDate } from "@nhiemky/kernel";
import type { listRulePacksRoute, RuleOverrideView } from "@nhiemky/rule-settings/contract";
import { foldForSearch } from "@nhiemky/vietnamese-text";
import type { RulesSearch } from "./routes.ts";

export type RulePacksReply = RouteReply<typeof listRulePacksRoute>;
export type RulePackView = RulePacksReply["packs"][number];
export type PackValue = RulePackView["values"][number];

/** A value of a pack with the administrator's values of the same case, the latest first. */
export interface RuleRow extends PackValue {
  readonly key: string;
  readonly pack: RulePackView;
  readonly overrides: readonly RuleOverrideView[];
  /** The one that holds on the day shown. */
  readonly standing: RuleOverrideView | null;
  readonly isInForce: boolean;
}

function caseKey(parameter: string, scope: Readonly<Record<string, string>>): string {
  return JSON.stringify([parameter, Object.entries(scope).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** The values of all packs as they stand on a day. */
export function ruleRows({ packs, overrides }: RulePacksReply, day: CivilDate): readonly RuleRow[] {
  const byCase = Map.groupBy(overrides, ({ parameter, scope }) => caseKey(parameter, scope));
  return packs.flatMap((pack) =>
    pack.values.map((value) => {
      // What was set from a day after the value had ended stands in place of a later one.
      const own = (byCase.get(caseKey(value.parameter, value.scope)) ?? []).filter(
        ({ from }) => value.to === null || from <= value.to,
      );
      const isInForce = value.from <= day && (value.to === null || day <= value.to);
      return {
        ...value,
        key: `${pack.pack} ${value.id}`,
        pack,
        overrides: own,
        standing: (isInForce && own.find(({ from }) => from <= day)) || null,
        isInForce,
      };
    }),
  );
}

/**
 * Whether a row is among those asked for.
 * @param name what its parameter is called
 */
export function matchesRules(row: RuleRow, name: string, asked: RulesSearch): boolean {
  const { q, pack, evidence, changed, all } = asked;
  if (all !== true && !row.isInForce) return false;
  if (pack !== undefined && row.pack.pack !== pack) return false;
  if (evidence !== undefined && row.evidence !== evidence) return false;
  if (changed === true && row.overrides.length === 0) return false;
  if (q === undefined) return true;
  const text = [name, row.id, row.parameter, row.citation, row.note ?? "", ...Object.values(row.scope)].join(
    " ",
  );
  return foldForSearch(text).includes(foldForSearch(q));
}
