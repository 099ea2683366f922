import type { CivilDate } from "@nhiemky/kernel";
import type { Evidence, RuleJson, RulePack, RuleScope } from "./rule-pack.ts";

/** A value that an administrator set in place of a pack's. */
export interface RuleOverride {
  readonly parameter: string;
  readonly scope: RuleScope;
  readonly value: RuleJson;
  readonly from: CivilDate;
  readonly reason: string;
}

/** A value as it held on a day, with what it rests on. */
export interface RuleValue {
  /** Id of the pack's value; null when only an override gives one. */
  readonly id: string | null;
  readonly parameter: string;
  readonly scope: RuleScope;
  readonly value: RuleJson;
  readonly citation: string | null;
  readonly evidence: Evidence;
  readonly from: string;
  readonly to: string | null;
  /** Set when an administrator's value stands in place of the pack's. */
  readonly overridden: { readonly reason: string; readonly packValue: RuleJson | null } | null;
}

export interface RuleBook {
  /** The value of a parameter on the day of the event (never "today"); null when no rule speaks to the case. */
  lookUp(parameter: string, on: CivilDate, scope?: RuleScope): RuleValue | null;
  /** Every value of a parameter in force on a day, one a scope, overrides applied. */
  valuesOn(parameter: string, on: CivilDate): readonly RuleValue[];
  /** The names of all parameters, in order. */
  parameters(): readonly string[];
}

interface Dated {
  readonly scope: RuleScope;
  readonly from: string;
}

function isNarrowerOrEqual(rule: RuleScope, asked: RuleScope): boolean {
  return Object.entries(rule).every(([name, value]) => asked[name] === value);
}

/** The narrowest scope wins; of two equally narrow ones, the later. */
function best<T extends Dated>(candidates: readonly T[]): T | null {
  let chosen: T | null = null;
  for (const candidate of candidates) {
    if (chosen === null) chosen = candidate;
    else {
      const narrower = Object.keys(candidate.scope).length - Object.keys(chosen.scope).length;
      if (narrower > 0 || (narrower === 0 && candidate.from > chosen.from)) chosen = candidate;
    }
  }
  return chosen;
}

function scopeKey(scope: RuleScope): string {
  return JSON.stringify(Object.entries(scope).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Joins rule packs and an administrator's overrides into one book. */
export function openRuleBook(packs: readonly RulePack[], overrides: readonly RuleOverride[] = []): RuleBook {
  const byParameter = Map.groupBy(
    packs.flatMap((pack) => pack.values),
    (value) => value.parameter,
  );
  const overridesByParameter = Map.groupBy(overrides, (override) => override.parameter);

  function lookUp(parameter: string, on: CivilDate, scope: RuleScope = {}): RuleValue | null {
    const inPack = best(
      (byParameter.get(parameter) ?? []).filter(
        (value) =>
          value.from <= on && (value.to === null || on <= value.to) && isNarrowerOrEqual(value.scope, scope),
      ),
    );
    const override = best(
      (overridesByParameter.get(parameter) ?? []).filter(
        (value) => value.from <= on && isNarrowerOrEqual(value.scope, scope),
      ),
    );
    if (override !== null) {
      return {
        id: inPack?.id ?? null,
        parameter,
        scope: override.scope,
        value: override.value,
        citation: inPack?.citation ?? null,
        evidence: inPack?.evidence ?? "unverified",
        from: override.from,
        to: null,
        overridden: { reason: override.reason, packValue: inPack?.value ?? null },
      };
    }
    if (inPack === null) return null;
    const { id, value, citation, evidence, from, to } = inPack;
    return { id, parameter, scope: inPack.scope, value, citation, evidence, from, to, overridden: null };
  }

  return {
    lookUp,
    valuesOn(parameter, on) {
      const scopes = new Map<string, RuleScope>();
      for (const { scope } of [
        ...(byParameter.get(parameter) ?? []),
        ...(overridesByParameter.get(parameter) ?? []),
      ]) {
        scopes.set(scopeKey(scope), scope);
      }
      const found = [...scopes.values()].map((scope) => lookUp(parameter, on, scope));
      // A scope whose own value is not in force falls back to a wider one, which is listed already.
      return [
        ...new Map(
          found.filter((value) => value !== null).map((value) => [scopeKey(value.scope), value]),
        ).values(),
      ];
    },
    parameters: () => [...new Set([...byParameter.keys(), ...overridesByParameter.keys()])].sort(),
  };
}
