import type { CallOptions, Problem, Route, RouteInput, RouteReply } from "@nhiemky/http-contract";
import { ProblemError } from "@nhiemky/http-contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { callServer } from "./call-server.ts";

interface UseActionOptions<R extends Route> {
  /** Routes whose replies this action changes; everything that was read, when left out. */
  readonly invalidates?: readonly Pick<Route, "id">[];
  readonly onDone?: (reply: RouteReply<R>) => void;
}

/**
 * Does something on the server.
 * - `run(input, file?)` resolves to whether it was done; `problem` then says why not.
 */
export function useAction<R extends Route>(route: R, { invalidates, onDone }: UseActionOptions<R> = {}) {
  const client = useQueryClient();
  const mutation = useMutation<
    RouteReply<R>,
    ProblemError,
    { input: RouteInput<R>; file?: CallOptions["file"] }
  >({
    mutationFn: ({ input, file }) => callServer(route, input, file === undefined ? {} : { file }),
    onSuccess: async (reply) => {
      onDone?.(reply);
      if (invalidates === undefined) await client.invalidateQueries();
      else await Promise.all(invalidates.map(({ id }) => client.invalidateQueries({ queryKey: [id] })));
    },
  });
  const problem: Problem | null = mutation.error?.problem ?? null;
  return {
    run: async (input: RouteInput<R>, file?: CallOptions["file"]): Promise<boolean> => {
      try {
        await mutation.mutateAsync(file === undefined ? { input } : { input, file });
        return true;
      } catch (error) {
        if (error instanceof ProblemError) return false;
        throw error;
      }
    },
    problem,
    isRunning: mutation.isPending,
    reset: mutation.reset,
  };
}
