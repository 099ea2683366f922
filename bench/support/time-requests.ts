import type { SignedIn } from "@nhiemky/test-kit/signed-in";
import { measure, type Timing } from "./measure.ts";

export interface RequestTiming extends Timing {
  readonly path: string;
  /** Of the body, uncompressed. */
  readonly replyKb: number;
}

/** How long whole requests take, body read, one after another; `paths` are taken in turn. */
export async function timeRequests(
  client: SignedIn,
  paths: readonly string[],
  { runs = 20, warmUps = 3 }: { readonly runs?: number; readonly warmUps?: number } = {},
): Promise<RequestTiming> {
  let bytes = 0;
  const timing = await measure(
    async (run) => {
      const path = paths[run % paths.length] ?? "";
      const reply = await client.call("GET", path);
      const body = await reply.arrayBuffer();
      if (!reply.ok)
        throw new Error(`${path}: ${reply.status} ${Buffer.from(body).toString().slice(0, 300)}`);
      bytes = body.byteLength;
    },
    { runs, warmUps },
  );
  return { ...timing, path: paths[0] ?? "", replyKb: Math.round(bytes / 102.4) / 10 };
}

/** The least that a request to this server costs: signed in, one trivial answer. Measured in the same run. */
export async function timeBaseline(client: SignedIn): Promise<unknown> {
  return { what: "GET /healthz of the same server", ...(await timeRequests(client, ["/healthz"])) };
}
