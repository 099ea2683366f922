import { type CivilDate, systemClock, today } from "@nhiemky/kernel";
import { listRuleValuesRoute } from "@nhiemky/rule-settings/contract";
import { useMemo } from "react";
import { useText } from "../language/messages.ts";
import { useRoute } from "../server/use-route.ts";

interface PostValue {
  readonly vi: string;
  readonly en: string;
  readonly rank: number;
}

function isPostValue(value: unknown): value is PostValue {
  return typeof value === "object" && value !== null && "vi" in value && "en" in value && "rank" in value;
}

const lowest = 1000;

/** Posts as the rule book names them on a day, by rank; a post out of force keeps its key. */
export function usePosts(on: CivilDate = today(systemClock)) {
  const text = useText();
  const { data } = useRoute(listRuleValuesRoute, { query: { on, parameter: "people.post" } });
  return useMemo(() => {
    const posts = (data?.values ?? []).flatMap(({ scope, value }) =>
      isPostValue(value) && scope.post !== undefined
        ? [{ key: scope.post, label: text(value), rank: value.rank }]
        : [],
    );
    const byKey = new Map(posts.map((post) => [post.key, post]));
    return {
      posts: posts.sort((a, b) => a.rank - b.rank),
      labelOf: (key: string) => byKey.get(key)?.label ?? (data === undefined ? "" : key),
      rankOf: (key: string) => byKey.get(key)?.rank ?? lowest,
    };
  }, [data, text]);
}
