import { useDebouncedValue } from "@mantine/hooks";
import { type SearchHitView, searchRoute } from "@nhiemky/documents/contract";
import type { CivilDate } from "@nhiemky/kernel";
import { useRoute } from "../../server/use-route.ts";

const pause = 120;

export interface SearchFilter {
  readonly kinds?: readonly string[] | undefined;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly limit: number;
}

/** What answers a text, shortly after the last key. */
export function useSearchHits(text: string, { kinds = [], from, to, limit }: SearchFilter) {
  const [asked] = useDebouncedValue(text.trim(), pause);
  const query = useRoute(
    searchRoute,
    {
      query: {
        text: asked,
        limit,
        ...(kinds.length === 0 ? {} : { kinds: [...kinds] }),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      },
    },
    { enabled: asked !== "", keepsPrevious: true },
  );
  const hits: readonly SearchHitView[] = asked === "" ? [] : (query.data?.hits ?? []);
  const isAnswered = asked !== "" && query.data !== undefined && !query.isPlaceholderData;
  return { asked, hits, isAnswered, hasMore: query.data?.hasMore ?? false, error: query.error };
}
