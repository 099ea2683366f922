import { contestRoutes } from "@nhiemky/elections/contract";
import { useRoute } from "../../server/use-route.ts";
import type { ContestId } from "./contest-reply.ts";

/** The contest of a counting page: a member of the committee may come from a unit that does not see its page. */
export function useCount(contestId: ContestId) {
  const mine = useRoute(contestRoutes.listMyCounts, {});
  return mine.data?.rows.find(({ id }) => id === contestId) ?? null;
}
