import {
  type CallOptions,
  callRoute,
  ProblemError,
  type Route,
  type RouteInput,
  type RouteReply,
} from "@nhiemky/http-contract";
import { currentPreferences } from "../preferences/preferences.ts";
import { requestStepUp, sessionExpired } from "../session/session-state.ts";

/** A request that never got an answer: nothing is known to be saved. */
const noConnection = {
  type: "about:blank",
  status: 0,
  code: "NETWORK",
  text: {
    vi: "Không kết nối được với máy chủ.",
    en: "The server cannot be reached.",
  },
} as const;

const unsafeMethods = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * Calls a route with what every request of the pages carries; a session that ended asks to sign in again, an
 * action that wants the password once more asks for it and goes on.
 */
export async function callServer<R extends Route>(
  route: R,
  input: RouteInput<R>,
  options: CallOptions = {},
): Promise<RouteReply<R>> {
  const { language } = currentPreferences();
  const headers: Record<string, string> = { "accept-language": language, ...options.headers };
  // A header that a form on another site cannot send: the server asks for it on every change.
  if (unsafeMethods.has(route.method)) headers["x-nhiemky-csrf"] = "1";
  const call = () => callRoute(route, input, { ...options, headers });
  try {
    return await call();
  } catch (error) {
    if (error instanceof ProblemError) {
      if (error.problem.code === "ACCESS_STEP_UP_REQUIRED" && (await requestStepUp())) return call();
      if (error.problem.status === 401) sessionExpired();
      throw error;
    }
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ProblemError({ ...noConnection, title: noConnection.text[language] });
  }
}
