import { type CivilDate, systemClock, today } from "@nhiemky/kernel";
import { listRuleValuesRoute } from "@nhiemky/rule-settings/contract";
import { useMemo } from "react";
import { useText } from "../language/messages.ts";
import { useRoute } from "../server/use-route.ts";

interface KindValue {
  readonly vi: string;
  readonly en: string;
  readonly rank: number;
}

function isKindValue(value: unknown): value is KindValue {
  return typeof value === "object" && value !== null && "vi" in value && "en" in value && "rank" in value;
}

/** Kinds of unit as the rule book names them on a day, by rank; a kind out of force keeps its key. */
export function useUnitKinds(on: CivilDate = today(systemClock)) {
  const text = useText();
  const { data } = useRoute(listRuleValuesRoute, { query: { on, parameter: "structure.unit-kind" } });
  return useMemo(() => {
    const kinds = (data?.values ?? []).flatMap(({ scope, value }) =>
      isKindValue(value) && scope.kind !== undefined
        ? [{ key: scope.kind, label: text(value), rank: value.rank }]
        : [],
    );
    const labels = new Map(kinds.map(({ key, label }) => [key, label]));
    return {
      kinds: kinds.sort((a, b) => a.rank - b.rank),
      labelOf: (key: string) => labels.get(key) ?? (data === undefined ? "" : key),
    };
  }, [data, text]);
}
