import type { ProblemError, Route, RouteInput, RouteReply } from "@nhiemky/http-contract";
import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query";
import { callServer } from "./call-server.ts";

interface UseRouteOptions {
  /** False: do not ask yet (an empty search field, a panel that is closed). */
  readonly enabled?: boolean;
  /** Keep showing the last reply while the next one is on its way: lists whose filters change. */
  readonly keepsPrevious?: boolean;
}

/** Where the reply of a route is kept; the first part is the route's id, so that actions can invalidate it. */
export function routeKey<R extends Route>(route: R, input: RouteInput<R>) {
  return [route.id, input] as const;
}

/** Reads a route. Show the result with `<Loaded query={…}>`. */
export function useRoute<R extends Route>(
  route: R,
  input: RouteInput<R>,
  { enabled = true, keepsPrevious = false }: UseRouteOptions = {},
): UseQueryResult<RouteReply<R>, ProblemError> {
  return useQuery<RouteReply<R>, ProblemError>({
    queryKey: routeKey(route, input),
    queryFn: ({ signal }) => callServer(route, input, { signal }),
    enabled,
    ...(keepsPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}
