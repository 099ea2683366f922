import { countingRoutes } from "@nhiemky/elections/contract";
import { type Problem, ProblemError, type RouteInput, type RouteReply } from "@nhiemky/http-contract";
import { callServer } from "../../server/call-server.ts";

/** `fetch` for one upload, which says how far the file has travelled: fetch itself does not. */
function fetchWithProgress(onProgress: (share: number) => void): typeof fetch {
  return (input, init) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(init?.method ?? "POST", input instanceof Request ? input.url : input);
      for (const [name, value] of new Headers(init?.headers)) request.setRequestHeader(name, value);
      request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(loaded / total));
      request.addEventListener("error", () => reject(new TypeError("the connection was lost")));
      request.addEventListener("load", () => {
        const headers = { "content-type": request.getResponseHeader("content-type") ?? "" };
        resolve(new Response(request.responseText, { status: request.status, headers }));
      });
      request.send(init?.body as XMLHttpRequestBodyInit);
    });
}

type Taken = RouteReply<typeof countingRoutes.enterScans>;

/** Sends the scans of a batch; the server answers when it has read them. */
export async function sendScans(
  params: RouteInput<typeof countingRoutes.enterScans>["params"],
  file: File,
  onProgress: (share: number) => void,
): Promise<Taken | { readonly problem: Problem }> {
  try {
    return await callServer(
      countingRoutes.enterScans,
      { params, body: {} },
      { file: { name: file.name, content: file }, fetch: fetchWithProgress(onProgress) },
    );
  } catch (error) {
    if (error instanceof ProblemError) return { problem: error.problem };
    throw error;
  }
}
