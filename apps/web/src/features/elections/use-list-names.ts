import { paperRoutes } from "@nhiemky/elections/contract";
import { useRoute } from "../../server/use-route.ts";
import type { ContestId } from "./contest-reply.ts";

/** Candidate id -> "17. Nguyễn Văn An", as printed on the ballot. */
export function useListNames(contestId: ContestId): (candidate: string) => string {
  const overlay = useRoute(paperRoutes.readBallotOverlay, { params: { contestId } });
  const names = new Map(
    overlay.data?.pages.flatMap(({ rows }) =>
      rows.map(({ candidate, number, printed }) => [candidate, `${number}. ${printed}`] as const),
    ),
  );
  return (candidate) => names.get(candidate) ?? candidate;
}
