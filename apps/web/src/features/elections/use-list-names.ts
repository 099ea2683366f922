import type { ContestId } from "./contest-reply.ts";
import { useDeskLayout } from "./desk-layout.ts";

/** Candidate id -> "17. Nguyễn Văn An", as printed on the ballot. */
export function useListNames(contestId: ContestId): (candidate: string) => string {
  const overlay = useDeskLayout(contestId);
  const names = new Map(
    overlay.data?.pages.flatMap(({ rows }) =>
      rows.map(({ candidate, number, printed }) => [candidate, `${number}. ${printed}`] as const),
    ),
  );
  return (candidate) => names.get(candidate) ?? candidate;
}
