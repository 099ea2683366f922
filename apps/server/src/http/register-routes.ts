import {
  type ActionContext,
  type Authenticate,
  type Authorise,
  type FileReply,
  type ImplementedRoute,
  nobody,
  type ReplyCookie,
  type ReplyWithCookies,
  type RouteRequest,
} from "@nhiemky/access-control";
import type { Database } from "@nhiemky/database";
import type { Route } from "@nhiemky/http-contract";
import type { Clock, Random } from "@nhiemky/kernel";
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from "fastify";
import { sendProblem } from "./problem-reply.ts";
import { readUpload } from "./read-upload.ts";

export interface RouteServices {
  readonly database: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly authenticate: Authenticate;
  readonly authorise: Authorise;
  /** Cookies travel over https only. */
  readonly hasSecureCookies: boolean;
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** Bytes an upload route takes, for the message when a file is larger. */
    uploadLimit?: number;
  }
}

function schemaOf(route: Route): FastifySchema {
  return {
    operationId: route.id,
    tags: [route.tag],
    summary: route.summary.en,
    description: route.summary.vi,
    ...(route.params === undefined ? {} : { params: route.params }),
    ...(route.query === undefined ? {} : { querystring: route.query }),
    ...(route.body === undefined || route.upload !== undefined ? {} : { body: route.body }),
    ...(route.download === undefined ? { response: { [route.status ?? 200]: route.response } } : {}),
  } as FastifySchema;
}

function isFileReply(value: unknown): value is FileReply {
  return typeof value === "object" && value !== null && "fileName" in value && "content" in value;
}

function setsCookies(value: unknown): value is ReplyWithCookies<unknown> {
  return typeof value === "object" && value !== null && "cookies" in value && "reply" in value;
}

function setCookie(reply: FastifyReply, cookie: ReplyCookie, secure: boolean): void {
  const options = { path: "/", httpOnly: true, sameSite: "strict", secure } as const;
  if (cookie.value === null) reply.clearCookie(cookie.name, options);
  else reply.setCookie(cookie.name, cookie.value, { ...options, maxAge: cookie.maxAgeSeconds });
}

function sendFile(reply: FastifyReply, file: FileReply): FastifyReply {
  const ascii = file.fileName.replace(/[^\x20-\x7e]|["\\]/g, "_");
  return reply
    .header(
      "content-disposition",
      `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    )
    .header("x-content-type-options", "nosniff")
    .type(file.mediaType)
    .send(file.content);
}

async function answer(
  implemented: ImplementedRoute,
  services: RouteServices,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { route, handler } = implemented;
  let body = request.body;
  let file: RouteRequest<Route>["file"] = null;
  if (route.upload !== undefined) {
    // The unit may stand in the form, but somebody who is not signed in sends no file at all.
    const stranger = request.caller.actor === null && route.access.kind !== "public";
    const known = stranger
      ? await services.authorise(
          route,
          { params: request.params, query: request.query, body },
          request.caller,
        )
      : null;
    if (known !== null && !known.ok) return sendProblem(request, reply, known.error);
    const upload = await readUpload(request, route);
    if (!upload.ok) return sendProblem(request, reply, upload.error);
    body = upload.value.fields;
    file = upload.value.file;
  }
  const input = { params: request.params, query: request.query, body };
  const access = await services.authorise(route, input, request.caller);
  if (!access.ok) return sendProblem(request, reply, access.error);
  const context: ActionContext = {
    connection: services.database.connection,
    clock: services.clock,
    random: services.random,
    actor: request.caller.actor ?? nobody,
  };
  const result = await handler(context, {
    ...input,
    file,
    scope: access.value,
    caller: request.caller,
  } as RouteRequest<Route>);
  if (!result.ok) return sendProblem(request, reply, result.error);
  if (isFileReply(result.value)) return sendFile(reply, result.value);
  reply.status(route.status ?? 200);
  if (!setsCookies(result.value)) return reply.send(result.value);
  for (const cookie of result.value.cookies) setCookie(reply, cookie, services.hasSecureCookies);
  return reply.send(result.value.reply);
}

/** Registers every route of every domain: validation, access, handler, reply, in that order. */
export function registerRoutes(
  server: FastifyInstance,
  routes: readonly ImplementedRoute[],
  services: RouteServices,
): void {
  for (const implemented of routes) {
    const { route } = implemented;
    server.route({
      method: route.method,
      url: route.path,
      schema: schemaOf(route),
      config: route.upload === undefined ? {} : { uploadLimit: route.upload.maxBytes },
      handler: (request, reply) => answer(implemented, services, request, reply),
    });
  }
}
