import type { IncomingRequest } from "../caller.ts";

/** Sent by the pages with every change. A form or an image on another site cannot set it, and no other origin is let in. */
export const csrfHeader = "x-nhiemky-csrf";

const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

export function isChange(incoming: IncomingRequest): boolean {
  return !safeMethods.has(incoming.method);
}

/**
 * Whether the browser itself says that another site sent the request: by Sec-Fetch-Site where it is sent (https and
 * localhost), else by Origin against the host asked for. Programs send neither and are not browsers to be abused.
 */
export function isCrossSite(incoming: IncomingRequest): boolean {
  const site = incoming.headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const { origin, host } = incoming.headers;
  if (origin === undefined) return false;
  return typeof origin !== "string" || !URL.canParse(origin) || new URL(origin).host !== host;
}

export function hasCsrfHeader(incoming: IncomingRequest): boolean {
  return incoming.headers[csrfHeader] === "1";
}
