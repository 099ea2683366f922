import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import { appError } from "@nhiemky/kernel";
import type { FastifyInstance } from "fastify";
import { httpErrors } from "./http-errors.ts";
import { sendProblem } from "./problem-reply.ts";

/** Where `npm start` builds the pages. */
export const pagesFolder = fileURLToPath(new URL("../../../web/dist/", import.meta.url));

/** Serves the built pages; any address outside /api that is not a file is a page of the application. */
export async function registerPages(server: FastifyInstance): Promise<void> {
  if (!existsSync(path.join(pagesFolder, "index.html"))) {
    server.log.warn("the pages are not built; only the API is served");
    return;
  }
  await server.register(fastifyStatic, {
    root: pagesFolder,
    cacheControl: false,
    setHeaders: (reply, filePath) => {
      const isHashed = filePath.includes(`${path.sep}assets${path.sep}`);
      reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  server.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === "GET" && !request.url.startsWith("/api/") && !request.url.startsWith("/assets/");
    if (isPage) return reply.sendFile("index.html");
    return sendProblem(request, reply, appError(httpErrors.HTTP_UNKNOWN_ADDRESS));
  });
}
