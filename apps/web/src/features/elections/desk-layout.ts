import type { BallotLayout, BallotRow } from "@nhiemky/ballot-paper";
import { countingRoutes, type Grammar } from "@nhiemky/elections/contract";
import type { ProblemError } from "@nhiemky/http-contract";
import type { UseQueryResult } from "@tanstack/react-query";
import { useRoute } from "../../server/use-route.ts";
import type { ContestId } from "./contest-reply.ts";

export interface DeskRow extends BallotRow {
  /** The candidate's name. */
  readonly printed: string;
}

/** The ballot as the counting desk sees it: each name with its place on the paper. */
export interface DeskLayout {
  readonly grammar: Grammar;
  readonly seats: number;
  readonly page: BallotLayout["page"];
  readonly pages: readonly { readonly page: number; readonly rows: readonly DeskRow[] }[];
}

/** The layout of a contest's ballot; every member of the committee may read it. */
export function useDeskLayout(contestId: ContestId): UseQueryResult<DeskLayout, ProblemError> {
  const query = useRoute(countingRoutes.readDeskLayout, { params: { contestId } });
  if (query.data === undefined) return query as unknown as UseQueryResult<DeskLayout, ProblemError>;
  const { grammar, seats, candidates } = query.data;
  const layout = query.data.layout as BallotLayout;
  const names = new Map(candidates.map(({ id, name }) => [id, name]));
  const pages = layout.pages.map(({ page, rows }) => ({
    page,
    rows: rows.map((row) => ({ ...row, printed: names.get(row.candidate) ?? row.candidate })),
  }));
  const data: DeskLayout = { grammar, seats, page: layout.page, pages };
  return { ...query, data } as unknown as UseQueryResult<DeskLayout, ProblemError>;
}
