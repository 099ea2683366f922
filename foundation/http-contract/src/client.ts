import type { z } from "zod";
import { type Problem, problemSchema } from "./problem.ts";
import type { Route, RouteInput, RouteReply } from "./route.ts";

/** What the server refused, as the caller sees it; also made of a lost connection (`code` NETWORK). */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.title}`);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

interface LooseInput {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
}

/** The address of a route with its parameters filled in and its query appended. */
export function routeUrl<R extends Route>(route: R, input: RouteInput<R> | undefined): string {
  const loose = (input ?? {}) as LooseInput;
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(loose.params?.[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(loose.query ?? {})) {
    if (value === undefined || value === null || value === "") continue;
    for (const item of Array.isArray(value) ? value : [value]) search.append(name, String(item));
  }
  const query = search.toString();
  return query === "" ? path : `${path}?${query}`;
}

export interface CallOptions {
  readonly baseUrl?: string;
  readonly headers?: Record<string, string>;
  /** The file of an upload route, sent before its fields. */
  readonly file?: { readonly name: string; readonly content: Blob };
  readonly signal?: AbortSignal;
  readonly fetch?: typeof fetch;
}

function requestBody(route: Route, body: unknown, file: CallOptions["file"]): BodyInit | undefined {
  if (route.upload !== undefined) {
    const form = new FormData();
    form.append("fields", JSON.stringify(body ?? {}));
    if (file !== undefined) form.append("file", file.content, file.name);
    return form;
  }
  return body === undefined ? undefined : JSON.stringify(body);
}

/**
 * Calls a route. The reply is trusted as typed: the server validates it before sending.
 * @throws ProblemError when the server refuses
 */
export async function callRoute<R extends Route<z.ZodType, z.ZodType, z.ZodType, z.ZodType>>(
  route: R,
  input: RouteInput<R>,
  options: CallOptions = {},
): Promise<RouteReply<R>> {
  const loose = (input ?? {}) as LooseInput;
  const body = requestBody(route, loose.body, options.file);
  const response = await (options.fetch ?? fetch)(`${options.baseUrl ?? ""}${routeUrl(route, input)}`, {
    method: route.method,
    headers: {
      accept: "application/json",
      ...(typeof body === "string" ? { "content-type": "application/json" } : {}),
      ...options.headers,
    },
    credentials: "same-origin",
    ...(body === undefined ? {} : { body }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as RouteReply<R>;
  throw new ProblemError(await readProblem(response));
}

async function readProblem(response: Response): Promise<Problem> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  const title = `HTTP ${response.status}`;
  return {
    type: "about:blank",
    status: response.status,
    code: "HTTP_UNEXPECTED",
    title,
    text: { vi: title, en: title },
  };
}
