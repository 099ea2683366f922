import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import { appError } from "@nhiemky/kernel";
import type { FastifyInstance, FastifyReply } from "fastify";
import { httpErrors } from "./http-errors.ts";
import { sendProblem } from "./problem-reply.ts";

/** Where `npm start` builds the pages. */
export const pagesFolder = fileURLToPath(new URL("../../../web/dist/", import.meta.url));

const applicationFile = path.join(pagesFolder, "index.html");

/**
 * The page of the application; the component kit's style elements pass the policy with the nonce of this reply. Read anew
 * each time: pages built while the server runs have other script names.
 */
async function sendApplication(reply: FastifyReply): Promise<FastifyReply> {
  const template = await readFile(applicationFile, "utf8");
  return reply
    .header("cache-control", "no-cache")
    .type("text/html; charset=utf-8")
    .send(template.replaceAll("__CSP_NONCE__", reply.cspNonce.style));
}

/** Serves the built pages; any address outside /api that is not a file is a page of the application. */
export async function registerPages(server: FastifyInstance): Promise<void> {
  const isBuilt = existsSync(applicationFile);
  if (isBuilt) await registerFiles(server);
  else server.log.warn("the pages are not built; only the API is served");
  server.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === "GET" && !request.url.startsWith("/api/") && !request.url.startsWith("/assets/");
    if (isPage && isBuilt) return sendApplication(reply);
    return sendProblem(request, reply, appError(httpErrors.HTTP_UNKNOWN_ADDRESS));
  });
}

async function registerFiles(server: FastifyInstance): Promise<void> {
  server.get("/", { schema: { hide: true } }, (_request, reply) => sendApplication(reply));
  await server.register(fastifyStatic, {
    root: pagesFolder,
    index: false,
    cacheControl: false,
    setHeaders: (reply, filePath) => {
      const isHashed = filePath.includes(`${path.sep}assets${path.sep}`);
      reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
}
