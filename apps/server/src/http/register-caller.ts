import type { Authenticate, Caller, IncomingRequest } from "@nhiemky/access-control";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { sendProblem } from "./problem-reply.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who sent the request; set before any handler under /api runs. */
    caller: Caller;
  }
}

function incomingOf(request: FastifyRequest): IncomingRequest {
  return {
    method: request.method,
    ip: request.ip,
    userAgent: request.headers["user-agent"] ?? "",
    cookies: request.cookies,
    headers: request.headers,
  };
}

/** Finds out who sends each request under /api, before its body is read. */
export function registerCaller(server: FastifyInstance, authenticate: Authenticate): void {
  server.decorateRequest("caller");
  server.addHook("onRequest", async (request, reply) => {
    if (!request.url.startsWith("/api/")) return;
    const caller = await authenticate(incomingOf(request));
    if (!caller.ok) return sendProblem(request, reply, caller.error);
    request.caller = caller.value;
  });
}
