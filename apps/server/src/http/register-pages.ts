import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import { appError } from "@nhiemky/kernel";
import type { FastifyInstance, FastifyReply } from "fastify";
import { httpErrors } from "./http-errors.ts";
import { sendProblem } from "./problem-reply.ts";

/** Where `npm start` builds the pages. */
export const pagesFolder = fileURLToPath(new URL("../../../web/dist/", import.meta.url));

/** The page of the application; the component kit's style elements pass the policy with the nonce of this reply. */
function sendApplication(template: string, reply: FastifyReply): FastifyReply {
  return reply
    .header("cache-control", "no-cache")
    .type("text/html; charset=utf-8")
    .send(template.replaceAll("__CSP_NONCE__", reply.cspNonce.style));
}

/** Serves the built pages; any address outside /api that is not a file is a page of the application. */
export async function registerPages(server: FastifyInstance): Promise<void> {
  if (!existsSync(path.join(pagesFolder, "index.html"))) {
    server.log.warn("the pages are not built; only the API is served");
    return;
  }
  const template = readFileSync(path.join(pagesFolder, "index.html"), "utf8");
  server.get("/", { schema: { hide: true } }, (_request, reply) => sendApplication(template, reply));
  await server.register(fastifyStatic, {
    root: pagesFolder,
    index: false,
    cacheControl: false,
    setHeaders: (reply, filePath) => {
      const isHashed = filePath.includes(`${path.sep}assets${path.sep}`);
      reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  server.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === "GET" && !request.url.startsWith("/api/") && !request.url.startsWith("/assets/");
    if (isPage) return sendApplication(template, reply);
    return sendProblem(request, reply, appError(httpErrors.HTTP_UNKNOWN_ADDRESS));
  });
}
