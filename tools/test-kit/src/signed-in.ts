/** Calls a running server as one account, the way the pages do. */
export interface SignedIn {
  /** @param path e.g. "/api/me" @param body sent as JSON when given */
  call(method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: unknown): Promise<Response>;
  /** The same account on the same server after it came back at another address. */
  at(url: string): SignedIn;
}

/** Signs an account in and keeps its session. */
export async function signInTo(
  url: string,
  account: { readonly signInName: string; readonly password: string },
): Promise<SignedIn> {
  const reply = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-nhiemky-csrf": "1" },
    body: JSON.stringify(account),
  });
  if (!reply.ok) throw new Error(`sign-in refused: ${reply.status} ${await reply.text()}`);
  await reply.arrayBuffer();
  const cookie = reply.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  return holding(url, cookie);
}

function holding(url: string, cookie: string): SignedIn {
  return {
    at: (other) => holding(other, cookie),
    call: (method, path, body) =>
      fetch(`${url}${path}`, {
        method,
        headers: {
          cookie,
          "x-nhiemky-csrf": "1",
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}
