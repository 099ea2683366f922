import { ProblemError } from "@nhiemky/http-contract";
import { QueryClient } from "@tanstack/react-query";

/** A refusal will be the same next time; a lost connection or a stopping server may not. */
function mayPass(error: unknown): boolean {
  return error instanceof ProblemError && (error.problem.status === 0 || error.problem.status === 503);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Without a line a request fails and says so; held back in silence it would look like a slow server.
      networkMode: "always",
      staleTime: 15_000,
      retry: (count, error) => count < 2 && mayPass(error),
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false, networkMode: "always" },
  },
});
