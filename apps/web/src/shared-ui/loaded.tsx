import type { ProblemError } from "@nhiemky/http-contract";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { LoadingLine } from "./loading-line.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

interface LoadedProps<Reply> {
  readonly query: UseQueryResult<Reply, ProblemError>;
  readonly children: (reply: Reply) => ReactNode;
}

/** Shows a reply when it is there, a line while it comes, and the refusal when it does not. */
export function Loaded<Reply>({ query, children }: LoadedProps<Reply>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null)
    return <ProblemNotice problem={query.error.problem} onRetry={() => void query.refetch()} />;
  return <LoadingLine />;
}
